package org.comity.cli.council;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.comity.acts.assistance.Offer;
import org.comity.charter.Refused;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.show.Json;
import org.comity.cli.show.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows one response, or prints a sheet for each offer that was accepted.
@Command(
        name = "response",
        description =
                "Shows help for a member: what was asked for, offered, accepted and there, the mandate, who"
                        + " contributed, the host's own forces apart, clocks, conflicts, and all events with their acts and sources.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ResponseCommand implements Callable<Integer> {
    private static final String SHEET = "request-offer-acceptance";

    private final Context context;

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            description = "The id of the response, such as flood-2031; left out, responses are listed.")
    private String id;

    @Option(
            names = "--sheet",
            paramLabel = "KIND",
            description = "Prints a sheet for each accepted offer instead: " + SHEET + ".")
    private String sheet;

    @Option(names = "--offer", paramLabel = "ID", description = "With --sheet: only that of this offer.")
    private String offer;

    @Option(names = "--markdown", description = "With --sheet: as Markdown.")
    private boolean markdown;

    @Mixin
    private AskingOptions asking = new AskingOptions();

    @Mixin
    private Answering answering = new Answering();

    ResponseCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Optional<Refused> wrong = wrong();
        return wrong.isPresent()
                ? answering.refuse(context, List.of(wrong.get()))
                : asking.asking(context, answering, this::show);
    }

    private Optional<Refused> wrong() {
        if (sheet == null) {
            return offer == null && !markdown
                    ? Optional.empty()
                    : Optional.of(new Refused(
                            "USAGE-1", "--offer and --markdown are for a sheet", "", "add --sheet " + SHEET));
        }
        return sheet.equals(SHEET)
                ? Optional.empty()
                : Optional.of(new Refused("USAGE-1", "there is no sheet '" + sheet + "'", "", "say --sheet " + SHEET));
    }

    private int show(AskingOptions.Asked asked) {
        if (id == null) {
            return ResponseList.shown(context, answering, asked, asking);
        }
        Optional<Relief> found = Relief.of(asked, id);
        if (found.isEmpty()) {
            return answering.refuse(context, List.of(Relief.none(asked, id, asking.words())));
        }
        return sheet == null ? whole(asked, found.get()) : sheets(asked, found.get());
    }

    private int whole(AskingOptions.Asked asked, Relief relief) {
        if (answering.json()) {
            Map<String, Object> json = begun(asked);
            json.putAll(new ResponseJson(relief).json());
            context.out().println(Json.text(json));
        } else {
            String title = "Response " + id + " of " + asked.organisation() + Relief.dated(asked, asking.words());
            new ResponseText(relief).lines(title).forEach(this::print);
        }
        return Exit.DONE;
    }

    private int sheets(AskingOptions.Asked asked, Relief relief) {
        List<OfferSheet> sheets = relief.response().offered().stream()
                .filter(Offer::isAccepted)
                .filter(each -> offer == null || each.id().text().equals(offer))
                .map(each -> new OfferSheet(relief, each))
                .toList();
        if (sheets.isEmpty() && offer != null) {
            return answering.refuse(context, List.of(notAccepted(asked)));
        }
        if (answering.json()) {
            Map<String, Object> json = begun(asked);
            json.put("sheets", sheets.stream().map(OfferSheet::json).toList());
            context.out().println(Json.text(json));
        } else if (sheets.isEmpty()) {
            print("No offer to response " + id + " was accepted by " + asked.day() + ".");
        } else {
            List<String> lines = new ArrayList<>();
            sheets.forEach(each -> {
                if (!lines.isEmpty()) {
                    lines.add("");
                }
                lines.addAll(markdown ? each.markdown() : each.lines());
            });
            lines.forEach(this::print);
        }
        return sheets.isEmpty() ? Exit.NEGATIVE : Exit.DONE;
    }

    private void print(String line) {
        context.out().println(Printable.line(line));
    }

    private Map<String, Object> begun(AskingOptions.Asked asked) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("organisation", asked.organisation());
        json.putAll(asking.json());
        json.put("response", id);
        json.put("day", asked.day().toString());
        return json;
    }

    private Refused notAccepted(AskingOptions.Asked asked) {
        return new Refused(
                "ASSISTANCE-22",
                "no offer " + offer + " to response " + id + " was accepted by " + asked.day(),
                "",
                "`comity response " + id + "` lists the offers; --on asks for another day");
    }
}
