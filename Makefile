# Each target is a script of its own in scripts/; this file only names them.
.DEFAULT_GOAL := help
.PHONY: help run demo ingest pulsars test testbench testbench-compile bench screenshots format clean dev dev-down prod prod-down staging staging-down \
	cert-prod cert-staging update backup restore doctor logs ps shell psql test-deploy
MAKEFLAGS += --no-print-directory
# the stack that logs, ps, shell, psql, update, backup, restore and doctor are about: prod, staging or dev
STACK ?= prod
export STACK

help:       ## this list
	@awk -F ':[^#]*## ' '/^## / { printf "\n%s\n", substr($$0, 4) } /^[a-z-]+:[^#]*## / { printf "  make %-14s %s\n", $$1, $$2 }' Makefile

## On this machine, without Docker

run:        ## start it on http://localhost:8080 (SERVER_PORT=… for another), without Docker; Ctrl-C stops it
	@scripts/run

demo:       ## load demonstration surveys, MWA and VASTER, into the running application (SURVEY=mwa or vaster for one)
	@DEMO_STACK=$(if $(filter file,$(origin STACK)),,$(STACK)) scripts/demo

ingest:     ## import a folder of candidates: DIR=folder PROJECT=name, with DRY_RUN=1 only say what would happen
	@scripts/ingest

pulsars:    ## import a pulsar catalogue: FILE=psrcat.db or psrcat_pkg.tar.gz (STACK=prod, staging or dev: into that one)
	@PULSARS_STACK=$(if $(filter file,$(origin STACK)),,$(STACK)) scripts/pulsars

## For those who change it

test:       ## everything that CI runs: format, unit, module, database, view and browser tests
	@scripts/test

testbench:  ## the browser journeys once more in Vaadin TestBench (needs its licence: VAADIN_PRO_KEY)
	@scripts/test testbench

testbench-compile: ## only compile those, which needs no licence
	@scripts/test testbench-compile

screenshots: ## pictures of every page into docs/images: desktop and phone, light and dark, empty and full
	@scripts/screenshots

bench:      ## the benchmarks, with their table
	@scripts/test bench

test-deploy: ## the production stack in Docker, tried for real: certificates, replicas, backup, update
	@scripts/test-deploy

format:     ## bring the Java sources into shape
	@scripts/mvn -q spotless:apply

clean:      ## remove what the build made (not the database and the media in var/)
	@rm -rf target var/app/transients.jar frontend/generated src/main/bundles node_modules

dev:        ## in Docker with live reload: http://localhost, Firefly on port 8090
	@scripts/up dev

dev-down:   ## stop what make dev started
	@scripts/stack dev down

## For operators, in Docker (STACK=staging for that one; docs/operators.md)

prod:       ## build and start production: Nginx, web replicas, PostgreSQL, Firefly, Certbot, Autoheal
	@scripts/up prod

prod-down:  ## stop production; its data stays
	@scripts/stack prod down

staging:    ## the same with [STAGING] in the header
	@scripts/up staging

staging-down: ## stop staging; its data stays
	@scripts/stack staging down

cert-prod:  ## first certificate: EMAIL=you@your.org, with DRY_RUN=1 only try, with STAGING_CA=1 one for tests
	@scripts/cert prod

cert-staging: ## the same for staging
	@scripts/cert staging

update:     ## build this version and replace the web containers one by one, without a failed request
	@scripts/update $(STACK)

backup:     ## database and media into var/backups
	@scripts/backup $(STACK)

restore:    ## bring a backup back: FILE=var/backups/…
	@scripts/restore $(STACK)

doctor:     ## check Docker, ports, DNS, disk and settings, and say what to do
	@scripts/doctor $(STACK)

logs:       ## what the containers say, as it comes (SERVICE=web for one)
	@scripts/stack $(STACK) logs -f --tail 100 $(SERVICE)

ps:         ## the containers and how they are
	@scripts/stack $(STACK) ps -a

shell:      ## a shell in a container (SERVICE=web unless given)
	@scripts/stack $(STACK) exec $(or $(SERVICE),web) bash

psql:       ## the database, as its owner
	@scripts/stack $(STACK) exec db sh -c 'psql -U "$$DB_USERNAME" -d "$$DB_NAME"'
