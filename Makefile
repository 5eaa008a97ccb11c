# Each target is a script of its own in scripts/; this file only names them.
.DEFAULT_GOAL := help
.PHONY: help run demo ingest test bench format clean dev dev-down
MAKEFLAGS += --no-print-directory
COMPOSE_DEV = docker compose --project-directory . -f compose/base.yml -f compose/dev.yml

help:       ## this list
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 20

run:        ## start it on http://localhost:8080 (SERVER_PORT=… for another), without Docker; Ctrl-C stops it
	@scripts/run

demo:       ## load demonstration surveys, MWA and VASTER, into the running application (SURVEY=mwa or vaster for one)
	@scripts/demo

ingest:     ## import a folder of candidates: DIR=folder PROJECT=name, with DRY_RUN=1 only say what would happen
	@scripts/ingest

test:       ## everything that CI runs: format, unit, module, database, view and browser tests
	@scripts/test

bench:      ## the benchmarks, with their table
	@scripts/test bench

format:     ## bring the Java sources into shape
	@scripts/mvn -q spotless:apply

clean:      ## remove what the build made (not the database and the media in var/)
	@rm -rf target var/app/transients.jar frontend/generated src/main/bundles node_modules

dev:        ## the same in Docker, on http://localhost
	@$(COMPOSE_DEV) up --build

dev-down:   ## stop what make dev started
	@$(COMPOSE_DEV) down
