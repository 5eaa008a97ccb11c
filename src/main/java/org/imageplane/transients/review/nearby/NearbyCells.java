package org.imageplane.transients.review.nearby;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializablePredicate;
import com.vaadin.flow.function.ValueProvider;
import org.imageplane.transients.crossmatch.Association;
import org.imageplane.transients.review.nearby.NearbyRow.Note;
import org.imageplane.transients.review.nearby.NearbyRow.Thing;

/** How the cells of the table are drawn, in the browser, without a component for each. */
final class NearbyCells {

    private NearbyCells() {}

    static LitRenderer<NearbyRow> tick(
            SerializablePredicate<Thing> ticked, SerializableBiConsumer<Thing, Boolean> tick) {
        return LitRenderer.<NearbyRow>of(
                        """
                        ${item.tickable ? html`<input type="checkbox" class="near-tick" tabindex="-1"
                            .checked=${item.ticked} aria-label=${'Rate ' + item.name + ' together with this one'}
                            title="Rate it together with this one" @change=${(e) => tick(e.target.checked)}>` : ''}
                        """)
                .withProperty("tickable", ifThing(Thing::tickable, false))
                .withProperty("ticked", ifThing(ticked::test, false))
                .withProperty("name", ifThing(Thing::name, ""))
                .withFunction(
                        "tick",
                        (row, args) -> {
                            if (row instanceof Thing thing) {
                                tick.accept(thing, args.get(0).asBoolean());
                            }
                        });
    }

    /** Of a note, all that it says. */
    static LitRenderer<NearbyRow> kind() {
        return LitRenderer.<NearbyRow>of(
                        """
                        ${item.path ? html`<span class=${'near-kind ' + item.style} title=${item.title}><svg
                            viewBox="-10 -10 20 20" aria-hidden="true"><path fill-rule="evenodd" d=${item.path}></path
                            ></svg><span class="near-word">${item.title}</span></span>`
                          : html`<span class="near-note" title=${item.full}>${item.title ? html`<b>${item.title}</b> `
                            : ''}${item.sentence}</span>`}
                        """)
                .withProperty("style", ifThing(thing -> "near-" + thing.kind().style(), ""))
                .withProperty("path", ifThing(thing -> thing.kind().path(), ""))
                .withProperty("title", NearbyRow::title)
                .withProperty("sentence", row -> row instanceof Note note ? note.sentence() : "")
                .withProperty("full", row -> row instanceof Note note ? note.full() : "");
    }

    static LitRenderer<NearbyRow> name(NearbyTable.Listener listener) {
        return LitRenderer.<NearbyRow>of(
                        """
                        ${item.href === '' ? html`<span title=${item.name}>${item.name}</span>`
                          : item.away
                            ? html`<a href=${item.href} target="_blank" rel="noopener noreferrer" router-ignore
                                tabindex="-1" title=${item.name + ', opens in a new tab'}>${item.name}</a>`
                            : html`<a href=${item.href} router-ignore tabindex="-1" title=${'Show ' + item.name}
                                @click=${(e) => {
                                  if (!e.ctrlKey && !e.metaKey && !e.shiftKey) { e.preventDefault(); open(); }
                                }}>${item.name}</a>`}
                        """)
                .withProperty("name", ifThing(Thing::name, ""))
                .withProperty(
                        "href", ifThing(thing -> thing.link() == null ? "" : thing.link(), ""))
                .withProperty("away", ifThing(Thing::leavesTheSite, false))
                .withFunction(
                        "open",
                        row -> {
                            if (row instanceof Thing thing && thing.candidate() != null) {
                                listener.open(thing.candidate());
                            }
                        });
    }

    static LitRenderer<NearbyRow> separation() {
        return LitRenderer.<NearbyRow>of("<span class=\"n\" title=${item.full}>${item.text}</span>")
                .withProperty(
                        "text", ifThing(thing -> NearbyWords.arcmin(thing.separationArcmin()), ""))
                .withProperty(
                        "full",
                        ifThing(
                                thing ->
                                        thing.separationArcmin() == null
                                                ? ""
                                                : thing.separationArcmin() + " arcmin",
                                ""));
    }

    static LitRenderer<NearbyRow> facts() {
        return LitRenderer.<NearbyRow>of(
                        """
                        <span class="near-facts" title=${item.full}>${item.facts}${item.proposal
                            ? html` <b class="proposal">proposed: ${item.proposal}</b>` : ''}</span>
                        """)
                .withProperty("proposal", ifThing(NearbyCells::proposal, ""))
                .withProperty("facts", ifThing(Thing::facts, ""))
                .withProperty("full", ifThing(NearbyCells::withProposal, ""));
    }

    private static String withProposal(Thing thing) {
        String proposal = proposal(thing);
        return proposal.isEmpty()
                ? thing.fullFacts()
                : "Proposed: " + proposal + "\n" + thing.fullFacts();
    }

    private static String proposal(Thing thing) {
        Association said = thing.association();
        return said != null && said.state() == Association.State.PROPOSED ? said.reason() : "";
    }

    static LitRenderer<NearbyRow> association(NearbyTable.Listener listener, String username) {
        return LitRenderer.<NearbyRow>of(
                        """
                        ${item.said ? html`<span class=${'near-said ' + item.state} title=${item.who}>${item.said}</span>` : ''}
                        ${item.plus ? html`<button class="near-say" tabindex="-1" aria-label=${'It is ' + item.name}
                            title=${'It is ' + item.name} @click=${confirm}>+</button>` : ''}
                        ${item.minus ? html`<button class="near-say" tabindex="-1" aria-label=${'It is not ' + item.name}
                            title=${'It is not ' + item.name} @click=${remove}>−</button>` : ''}
                        ${item.mine ? html`<button class="near-say" tabindex="-1" aria-label=${'Take back what I said of ' + item.name}
                            title="Take back what I said" @click=${takeBack}>↶</button>` : ''}
                        ${item.again ? html`<button class="link-button" tabindex="-1"
                            aria-label=${item.again + ': ' + item.title} @click=${again}>${item.again}</button>` : ''}
                        """)
                .withProperty("said", ifThing(SaidWords::state, ""))
                .withProperty("who", ifThing(SaidWords::who, ""))
                .withProperty("state", ifThing(SaidWords::style, ""))
                .withProperty("plus", ifThing(SaidWords::mayConfirm, false))
                .withProperty("minus", ifThing(SaidWords::mayRemove, false))
                .withProperty("mine", ifThing(thing -> SaidWords.isMine(thing, username), false))
                .withProperty("name", ifThing(Thing::name, ""))
                .withProperty("title", NearbyRow::title)
                .withProperty("again", row -> row instanceof Note note ? note.button() : "")
                .withFunction("confirm", row -> NearbyTable.ifSource(row, listener::confirm))
                .withFunction("remove", row -> NearbyTable.ifSource(row, listener::remove))
                .withFunction("takeBack", row -> NearbyTable.ifSource(row, listener::takeBack))
                .withFunction(
                        "again",
                        row -> {
                            if (row instanceof Note note) {
                                listener.again(note);
                            }
                        });
    }

    private static <T> ValueProvider<NearbyRow, T> ifThing(ValueProvider<Thing, T> value, T none) {
        return row -> row instanceof Thing thing ? value.apply(thing) : none;
    }
}
