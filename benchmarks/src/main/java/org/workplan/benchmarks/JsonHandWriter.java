package org.workplan.benchmarks;

import com.google.common.collect.ImmutableList;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Locale;
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
import org.workplan.value.PartId;
import org.workplan.value.Quantity;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes portfolios and their measurements by hand with the streaming generator of Jackson, byte for byte as the library does. It knows only the fields
 * that {@link Portfolio} and {@link JsonRecords} fill, only due days and stated amounts, no unknown fields, and beforehand what stands on one line.
 */
final class JsonHandWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonLayout layout = new JsonLayout();
    private final StringWriter text = new StringWriter();
    private final JsonGenerator json = FACTORY.createGenerator(new Laid(layout), text);

    /** A context that hands the layout to the generator. */
    private static final class Laid extends ObjectWriteContext.Base {
        private final JsonLayout layout;

        Laid(JsonLayout layout) {
            this.layout = layout;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return layout;
        }
    }

    private JsonHandWriter() {}

    static String plan(Plan plan) {
        JsonHandWriter writer = new JsonHandWriter();
        writer.document(plan);
        return writer.ended() + "\n";
    }

    static String measurement(Measurement measurement) {
        JsonHandWriter writer = new JsonHandWriter();
        writer.layout.alwaysFlat();
        writer.record(measurement);
        return writer.ended();
    }

    private String ended() {
        json.close();
        return text.toString();
    }

    private void document(Plan plan) {
        json.writeStartObject();
        json.writeStringProperty("schemaVersion", "1.0");
        json.writeName("plan");
        json.writeStartObject();
        json.writeStringProperty("id", plan.id().value());
        json.writeStringProperty("kind", word(plan.kind()));
        json.writeStringProperty("title", plan.title());
        plan.year().ifPresent(year -> json.writeNumberProperty("year", year));
        json.writeName("sections");
        json.writeStartArray();
        plan.sections().forEach(this::section);
        json.writeEndArray();
        json.writeName("groups");
        json.writeStartArray();
        plan.groups().forEach(this::group);
        json.writeEndArray();
        json.writeName("tasks");
        json.writeStartArray();
        plan.tasks().forEach(this::task);
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void section(Section section) {
        begin();
        json.writeStringProperty("id", section.id().value());
        json.writeStringProperty("title", section.title());
        end();
    }

    private void group(Group group) {
        begin();
        json.writeStringProperty("id", group.id().value());
        json.writeStringProperty("title", group.title());
        json.writeStringProperty("groupKind", word(group.groupKind()));
        end();
    }

    private void task(Task task) {
        json.writeStartObject();
        json.writeStringProperty("id", task.id().value());
        json.writeStringProperty("title", task.title());
        task.section().ifPresent(section -> json.writeStringProperty("section", section.value()));
        task.parent().ifPresent(parent -> json.writeStringProperty("parent", parent.value()));
        if (!task.owners().isEmpty()) {
            json.writeName("owners");
            json.writeStartArray();
            task.owners().forEach(this::actor);
            json.writeEndArray();
        }
        ids("audience", task.audience());
        task.due().ifPresent(due -> due((Due.On) due));
        ids("dependsOn", task.dependsOn());
        task.amount().ifPresent(this::quantity);
        json.writeEndObject();
    }

    private void actor(Actor actor) {
        json.writeStartObject();
        json.writeStringProperty("words", actor.words());
        json.writeName("is");
        json.writeStartArray();
        layout.flat();
        for (PartPath path : actor.refersTo()) {
            json.writeString(path.toString());
        }
        json.writeEndArray();
        layout.tall();
        json.writeEndObject();
    }

    private void ids(String name, ImmutableList<PartId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        json.writeName(name);
        json.writeStartArray();
        layout.flat();
        for (PartId id : ids) {
            json.writeString(id.value());
        }
        json.writeEndArray();
        layout.tall();
    }

    private void due(Due.On due) {
        json.writeName("due");
        begin();
        json.writeStringProperty("on", due.date().toString());
        end();
    }

    private void quantity(Quantity quantity) {
        json.writeName("amount");
        begin();
        json.writeNumberProperty("amount", ((Amount.Stated) quantity.amount()).number());
        json.writeStringProperty("unit", quantity.unit());
        end();
    }

    private void record(Measurement record) {
        json.writeStartObject();
        json.writeStringProperty("id", record.id().value());
        json.writeStringProperty("indicator", record.indicator().value());
        json.writeStringProperty("on", record.observed().start().toString());
        json.writeName("value");
        value(record.value());
        record.subject().ifPresent(subject -> json.writeStringProperty("subject", subject.value()));
        if (!record.tags().isEmpty()) {
            json.writeName("tags");
            begin();
            record.tags().forEach(json::writeStringProperty);
            end();
        }
        record.reporter().ifPresent(reporter -> json.writeStringProperty("reporter", reporter));
        record.recordedAt().ifPresent(instant -> json.writeStringProperty("recordedAt", instant.toString()));
        json.writeEndObject();
    }

    private void value(Observation value) {
        if (value instanceof Observation.Share share) {
            begin();
            json.writeNumberProperty("numerator", share.numerator());
            json.writeNumberProperty("denominator", share.denominator());
            if (!share.unassessed().equals(BigDecimal.ZERO)) {
                json.writeNumberProperty("unassessed", share.unassessed());
            }
            end();
        } else {
            json.writeNumber(((Observation.Value) value).value());
        }
    }

    private void begin() {
        json.writeStartObject();
        layout.flat();
    }

    private void end() {
        json.writeEndObject();
        layout.tall();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
