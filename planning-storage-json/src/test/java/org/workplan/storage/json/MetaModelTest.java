package org.workplan.storage.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.workplan.plan.Attribute;
import org.workplan.plan.ModelType;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.PublicExtract;
import org.workplan.plan.Sample;
import org.workplan.plan.revision.SampleMerge;
import org.workplan.storage.json.shape.Json;
import org.workplan.storage.json.shape.JsonLimits;
import org.workplan.storage.json.shape.Shape;
import org.workplan.target.Modality;
import org.workplan.testkit.ModelArbitraries;
import org.workplan.value.PartId;

/** Whatever is declared once is handled everywhere: each test runs over a type with an attribute of every type of value. */
class MetaModelTest {
    private static final Json JSON = new Json(JsonLimits.STANDARD);
    private static final String SECRET = "Ouyang Qiuxi";

    /** Three random samples of one declared type. */
    record Three(ModelType<Sample, Sample.Builder> type, Sample base, Sample ours, Sample theirs) {}

    @Provide
    Arbitrary<Three> samples() {
        return Arbitraries.of(Sample.REQUIRED, Sample.OPTIONAL, Sample.LIST)
                .flatMap(type -> ModelArbitraries.of(type)
                        .list()
                        .ofSize(3)
                        .map(three -> new Three(type, three.get(0), three.get(1), three.get(2))));
    }

    @Property(tries = 60)
    void json_has_every_attribute_and_reads_what_it_writes(@ForAll("samples") Three samples) {
        Shape<Sample> shape = ModelShapes.of(samples.type());
        String written = JSON.write(shape, samples.base());
        assertThat(JSON.read(shape, written).value()).contains(samples.base());
        assertThat(JSON.write(shape, JSON.read(shape, written).value().orElseThrow()))
                .isEqualTo(written);
    }

    @Property(tries = 30)
    void a_comparison_names_every_attribute_that_differs(@ForAll("samples") Three samples) {
        List<String> differing = samples.type().attributes().stream()
                .filter(attribute -> !attribute.get(samples.ours()).equals(attribute.get(samples.theirs())))
                .map(Attribute::name)
                .toList();
        assertThat(Sample.changed(samples.type(), samples.ours(), samples.theirs()))
                .containsExactlyElementsOf(differing);
    }

    @Property(tries = 30)
    void edits_of_different_attributes_merge(@ForAll("samples") Three samples) {
        Sample ours = samples.base();
        Sample theirs = samples.base();
        Sample both = samples.base();
        boolean isOurs = true;
        for (Attribute<Sample, ?> attribute : samples.type().attributes()) {
            if (isOurs) {
                ours = copied(attribute, samples.ours(), ours);
            } else {
                theirs = copied(attribute, samples.theirs(), theirs);
            }
            both = copied(attribute, isOurs ? samples.ours() : samples.theirs(), both);
            isOurs = !isOurs;
        }
        assertThat(SampleMerge.merged(samples.type(), samples.base(), ours, theirs))
                .contains(both);
    }

    private static <V> Sample copied(Attribute<Sample, V> attribute, Sample from, Sample to) {
        return attribute.with(to, attribute.get(from));
    }

    @Property(tries = 60)
    void no_secret_in_any_attribute_is_disclosed(@ForAll("samples") Three samples) {
        Sample planted = Sample.planted(samples.type(), samples.base(), SECRET);
        PublicExtract.Policy policy = new PublicExtract.Policy(ImmutableSet.of(SECRET), ImmutableSet.of(), "***");
        assertThat(Sample.disclosed(samples.type(), planted, policy).toString()).doesNotContainIgnoringCase(SECRET);
    }

    @Property(tries = 10)
    void what_is_not_declared_public_is_not_disclosed(@ForAll("samples") Three samples) {
        if (samples.type() == Sample.OPTIONAL) {
            Sample shown = Sample.disclosed(samples.type(), samples.base(), PublicExtract.Policy.STANDARD);
            assertThat(samples.type().attributes())
                    .allSatisfy(attribute ->
                            assertThat(Optional.of(attribute.get(shown))).isEqualTo(attribute.absent()));
        }
    }

    @Property(tries = 30)
    void references_are_found_in_every_type_that_can_refer(@ForAll("samples") Three samples) {
        Sample planted = Sample.planted(samples.type(), samples.base(), SECRET);
        PartId id = PartId.of("Ouyang-Qiuxi");
        assertThat(Sample.references(samples.type(), planted))
                .allMatch(path -> path.id().equals(id));
        if (samples.type() == Sample.REQUIRED) {
            assertThat(Sample.references(samples.type(), planted)).contains(PartPath.of(PartKind.TASK, id));
        }
    }

    @Property(tries = 20)
    void what_is_stated_is_what_is_not_empty(@ForAll("samples") Three samples) {
        assertThat(Sample.stated(samples.type(), samples.base()))
                .allSatisfy((name, value) -> assertThat(value).isNotIn(Optional.empty(), ImmutableList.of(), ""));
    }

    @Example
    void a_form_is_drawn_from_the_declaration() {
        assertThat(Sample.REQUIRED.attribute("quantity").cardinality()).isEqualTo(Attribute.Cardinality.REQUIRED);
        assertThat(Sample.OPTIONAL.attribute("due").cardinality()).isEqualTo(Attribute.Cardinality.OPTIONAL);
        assertThat(Sample.OPTIONAL.attribute("due").since()).isEqualTo("1.1");
        assertThat(Sample.LIST.attribute("actor").cardinality()).isEqualTo(Attribute.Cardinality.LIST);
        assertThat(Sample.LIST.attribute("Modality").type().bare().allowed())
                .isEqualTo(ImmutableList.copyOf(Modality.values()));
        assertThat(Sample.LIST.attribute("task").type().bare().partKind()).contains(PartKind.TASK);
    }

    @Example
    void a_value_of_another_type_is_refused_with_the_types() {
        Sample sample = Sample.OPTIONAL.build().apply(Sample.OPTIONAL.builder());
        assertThat(Sample.OPTIONAL.attribute("text").get(Sample.OPTIONAL.with(sample, "text", "words")))
                .isEqualTo(Optional.of("words"));
        assertThatThrownBy(() -> Sample.OPTIONAL.with(sample, "due", "soon"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The attribute \"due\" of Sample holds optional due, not String \"soon\".");
        assertThatThrownBy(() -> Sample.OPTIONAL.with(sample, "colour", "red"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Sample has no attribute \"colour\". Its attributes are [text, ");
    }

    @Example
    void the_schema_has_every_attribute() {
        for (ModelType<Sample, Sample.Builder> type : ImmutableList.of(Sample.REQUIRED, Sample.OPTIONAL, Sample.LIST)) {
            String schema = Json.schema("sample", ModelShapes.of(type));
            assertThat(type.attributes())
                    .filteredOn(attribute -> !attribute.name().equals("extensions"))
                    .allSatisfy(attribute -> assertThat(schema).contains("\"" + attribute.name() + "\": {"));
        }
    }
}
