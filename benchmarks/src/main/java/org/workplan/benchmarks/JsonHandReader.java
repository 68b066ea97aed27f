package org.workplan.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Supplier;
import org.workplan.plan.Actor;
import org.workplan.plan.Group;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.plan.Section;
import org.workplan.plan.Task;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.target.Due;
import org.workplan.value.Amount;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanId;
import org.workplan.value.Quantity;
import org.workplan.value.RecordId;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads portfolios and their measurements by hand with the streaming parser of Jackson into the same values as the library. It knows only the fields that
 * {@link Portfolio} and {@link JsonRecords} fill, only due days and stated amounts; it skips unknown fields, sees no field that stands twice, has no limits
 * but those of the parser, tells no place of a fault, and stops at the first.
 */
final class JsonHandReader {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonParser json;

    private JsonHandReader(JsonParser json) {
        this.json = json;
    }

    static Plan plan(InputStream stream) {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), stream)) {
            json.nextToken();
            return new JsonHandReader(json).document();
        }
    }

    static Measurement measurement(String text) {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            return new JsonHandReader(json).record();
        }
    }

    private String text() {
        json.nextToken();
        return json.getString();
    }

    private PartId id() {
        return PartId.of(text());
    }

    private void skip() {
        json.nextToken();
        json.skipChildren();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private <T> ImmutableList<T> list(Supplier<T> item) {
        ImmutableList.Builder<T> items = ImmutableList.builder();
        json.nextToken();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            items.add(item.get());
        }
        return items.build();
    }

    private Plan document() {
        Plan plan = null;
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            if (name.equals("plan")) {
                json.nextToken();
                plan = plan();
            } else {
                skip();
            }
        }
        if (plan == null) {
            throw new IllegalStateException("There is no plan in the document.");
        }
        return plan;
    }

    private Plan plan() {
        Plan.Builder plan = Plan.builder();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            switch (name) {
                case "id" -> plan.id(PlanId.of(text()));
                case "kind" -> plan.kind(constant(Plan.Kind.class, text()));
                case "title" -> plan.title(text());
                case "year" -> {
                    json.nextToken();
                    plan.year(json.getIntValue());
                }
                case "sections" -> plan.sections(list(this::section));
                case "groups" -> plan.groups(list(this::group));
                case "tasks" -> plan.tasks(list(this::task));
                default -> skip();
            }
        }
        return plan.build();
    }

    private Section section() {
        Section.Builder section = Section.builder();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            switch (name) {
                case "id" -> section.id(id());
                case "title" -> section.title(text());
                default -> skip();
            }
        }
        return section.build();
    }

    private Group group() {
        Group.Builder group = Group.builder();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            switch (name) {
                case "id" -> group.id(id());
                case "title" -> group.title(text());
                case "groupKind" -> group.groupKind(constant(Group.Kind.class, text()));
                default -> skip();
            }
        }
        return group.build();
    }

    private Task task() {
        Task.Builder task = Task.builder();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            switch (name) {
                case "id" -> task.id(id());
                case "title" -> task.title(text());
                case "section" -> task.section(id());
                case "parent" -> task.parent(id());
                case "owners" -> task.owners(list(this::actor));
                case "audience" -> task.audience(list(() -> PartId.of(json.getString())));
                case "due" -> task.due(due());
                case "dependsOn" -> task.dependsOn(list(() -> PartId.of(json.getString())));
                case "amount" -> task.amount(quantity());
                default -> skip();
            }
        }
        return task.build();
    }

    private Actor actor() {
        String words = "";
        ImmutableList<PartPath> is = ImmutableList.of();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            switch (name) {
                case "words" -> words = text();
                case "is" -> is = list(() -> PartPath.parse(json.getString()));
                default -> skip();
            }
        }
        return new Actor(words, is);
    }

    private Due due() {
        Due due = Due.words("");
        json.nextToken();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            if (name.equals("on")) {
                due = Due.on(PlanDate.parse(text()));
            } else {
                skip();
            }
        }
        return due;
    }

    private Quantity quantity() {
        Amount amount = Amount.unstated();
        String unit = "";
        json.nextToken();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            switch (name) {
                case "amount" -> amount = new Amount.Stated(Amount.Comparator.BARE, decimal());
                case "unit" -> unit = text();
                default -> skip();
            }
        }
        return new Quantity(amount, unit);
    }

    private BigDecimal decimal() {
        json.nextToken();
        return json.getDecimalValue();
    }

    private Measurement record() {
        Measurement.Builder record = Measurement.builder();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            switch (name) {
                case "id" -> record.id(RecordId.of(text()));
                case "indicator" -> record.indicator(id());
                case "on" -> {
                    LocalDate day = LocalDate.parse(text());
                    record.observed(DatePeriod.of(day, day));
                }
                case "value" -> record.value(value());
                case "subject" -> record.subject(id());
                case "tags" -> record.tags(tags());
                case "reporter" -> record.reporter(text());
                case "recordedAt" -> record.recordedAt(Instant.parse(text()));
                default -> skip();
            }
        }
        return record.build();
    }

    private Observation value() {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return Observation.of(json.getDecimalValue());
        }
        BigDecimal numerator = BigDecimal.ZERO;
        BigDecimal denominator = BigDecimal.ZERO;
        BigDecimal unassessed = BigDecimal.ZERO;
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            switch (name) {
                case "numerator" -> numerator = decimal();
                case "denominator" -> denominator = decimal();
                case "unassessed" -> unassessed = decimal();
                default -> skip();
            }
        }
        return new Observation.Share(numerator, denominator, unassessed);
    }

    private ImmutableMap<String, String> tags() {
        ImmutableMap.Builder<String, String> tags = ImmutableMap.builder();
        json.nextToken();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            tags.put(name, text());
        }
        return tags.build();
    }
}
