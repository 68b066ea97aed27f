package org.workplan.testkit;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.workplan.plan.Figure;
import org.workplan.plan.PartKind;
import org.workplan.target.Checklist;
import org.workplan.target.Due;
import org.workplan.target.Modality;
import org.workplan.value.Quantity;

/** Attributes that many kinds of part share, present or absent at random. */
final class Attributes {
    private Attributes() {}

    static Arbitrary<Optional<String>> text() {
        return Texts.any().optional(0.4);
    }

    static Arbitrary<ImmutableList<String>> texts() {
        return ValueArbitraries.few(Texts.any());
    }

    static Arbitrary<Optional<Modality>> modality() {
        return Arbitraries.of(Modality.class).optional(0.5);
    }

    static Arbitrary<Optional<Quantity>> quantity() {
        return ValueArbitraries.quantities().optional(0.5);
    }

    static Arbitrary<Optional<Due>> due() {
        return TargetArbitraries.dues().optional(0.5);
    }

    static Arbitrary<ImmutableList<Checklist>> lists() {
        return ValueArbitraries.few(TargetArbitraries.checklists());
    }

    static Arbitrary<Figure> figures(Identifiers ids) {
        return Combinators.combine(Texts.any(), ValueArbitraries.quantities(), ids.some(PartKind.GROUP))
                .as(Figure::new);
    }
}
