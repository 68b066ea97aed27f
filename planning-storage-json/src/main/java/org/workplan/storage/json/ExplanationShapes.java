package org.workplan.storage.json;

import static org.workplan.storage.json.ValueShapes.DATE_PERIOD;
import static org.workplan.storage.json.ValueShapes.INSTANT;
import static org.workplan.storage.json.ValueShapes.PLAN_DATE;
import static org.workplan.storage.json.ValueShapes.TIME_SLOT;
import static org.workplan.storage.json.shape.Field.list;
import static org.workplan.storage.json.shape.Field.optional;
import static org.workplan.storage.json.shape.Field.orElse;
import static org.workplan.storage.json.shape.Field.required;
import static org.workplan.storage.json.shape.Shapes.BOOLEAN;
import static org.workplan.storage.json.shape.Shapes.TEXT;
import static org.workplan.storage.json.shape.Shapes.enumeration;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.explanation.Operation;
import org.workplan.plan.PartPath;
import org.workplan.storage.json.shape.ObjectShape;
import org.workplan.storage.json.shape.Records;
import org.workplan.storage.json.shape.Shape;
import org.workplan.storage.json.shape.Shapes;
import org.workplan.storage.json.shape.Union;
import org.workplan.value.Acceptance;
import org.workplan.value.Domain;
import org.workplan.value.Interval;
import org.workplan.value.Rational;
import org.workplan.value.Span;
import org.workplan.value.Verdict;

/** How reasons stand in JSON. Numbers are texts: a decimal where its digits end, else a fraction such as "1267/365", so that nothing is rounded. */
final class ExplanationShapes {

    private static final Shape<Rational> RATIONAL = TEXT.as(Rational::parse, Rational::toString);
    private static final Shape<Verdict> VERDICT = TEXT.as(ExplanationShapes::verdict, Verdict::name);

    private static final Shape<Interval> INTERVAL = Records.of(
            "Interval",
            "Where the true value lies, both ends included; a missing end is unknown.",
            optional("low", RATIONAL, Interval::low),
            optional("high", RATIONAL, Interval::high),
            Interval::of);

    private static final Shape<Span> SPAN = Records.of(
            "Span",
            "One piece of what would be enough; a missing end has no bound.",
            optional("low", RATIONAL, Span::low),
            orElse("lowIncluded", BOOLEAN, false, Span::lowClosed),
            optional("high", RATIONAL, Span::high),
            orElse("highIncluded", BOOLEAN, false, Span::highClosed),
            Span::new);

    private static final Shape<Acceptance> ACCEPTANCE = Records.of(
            "Acceptance",
            "What would be enough.",
            required("domain", enumeration(Domain.class), Acceptance::domain),
            list("spans", SPAN, Acceptance::spans),
            Acceptance::new);

    private static final Shape<Operand> OPERAND = Shapes.recursive(ExplanationShapes::operand);
    private static final Shape<Operation> OPERATION = operation();

    /** Reasons as data alone. */
    static final Shape<Explanation> EXPLANATION = of(reason -> Optional.empty(), reason -> Optional.empty());

    private ExplanationShapes() {}

    private static Verdict verdict(String word) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + word + "\" is no verdict. Write one of " + Arrays.toString(Verdict.values()) + "."));
    }

    /** What is read of a node; the words and the verdict beside it follow from the rest and are not read back. */
    private static final class Draft {
        private String key = "";
        private ImmutableMap<String, Operand> facts = ImmutableMap.of();
        private Operation operation = new Operation.Note();
        private ImmutableList<Explanation> reasons = ImmutableList.of();

        private Explanation build() {
            return new Explanation(key, facts, operation, reasons);
        }
    }

    /** Reasons with a sentence and a verdict beside each. */
    static Shape<Explanation> of(
            Function<Explanation, Optional<String>> words, Function<Explanation, Optional<Verdict>> verdicts) {
        return Shapes.recursive(inner -> Shapes.object(
                        "Explanation", "One node of a tree of reasons.", Draft::new, Draft::build)
                .with(required("key", TEXT, Explanation::key), (draft, key) -> draft.key = key)
                .with(optional("text", TEXT, words), (draft, text) -> {})
                .with(optional("verdict", VERDICT, verdicts), (draft, verdict) -> {})
                .with(
                        orElse("facts", Shapes.map(OPERAND), ImmutableMap.of(), Explanation::operands),
                        (draft, facts) -> draft.facts = facts)
                .with(
                        orElse("operation", OPERATION, new Operation.Note(), Explanation::operation),
                        (draft, operation) -> draft.operation = operation)
                .with(list("reasons", inner, Explanation::reasons), (draft, reasons) -> draft.reasons = reasons));
    }

    /** The shape of a record with one value. */
    private static <T, A> ObjectShape<T, ?> one(
            String name, String field, Shape<A> shape, Function<T, A> getter, Function<A, T> constructor) {
        return Records.of(name, "A fact: " + field + ".", required(field, shape, getter), constructor);
    }

    /** The shape of a record with a value and its unit. */
    private static <T, A> ObjectShape<T, ?> measured(
            String field,
            Shape<A> shape,
            Function<T, A> getter,
            Function<T, String> unit,
            Records.Of2<A, String, T> of) {
        String name = "Measured" + Character.toUpperCase(field.charAt(0)) + field.substring(1);
        return Records.of(
                name,
                "A fact with its unit: " + field + ".",
                required(field, shape, getter),
                orElse("unit", TEXT, "", unit),
                of);
    }

    private static Shape<Operand> operand(Shape<Operand> inner) {
        Shape<PartPath> path = TEXT.as(PartPath::parse, PartPath::toString);
        Shape<ImmutableList<Operand>> several = Shapes.list(inner);
        return Union.<Operand>of("Fact", "A typed fact of a reason.")
                .having("text", Operand.Text.class, one("Words", "text", TEXT, Operand.Text::text, Operand.Text::new))
                .having("word", Operand.Word.class, one("Word", "word", TEXT, Operand.Word::key, Operand.Word::new))
                .having(
                        "number",
                        Operand.Value.class,
                        measured("number", RATIONAL, Operand.Value::number, Operand.Value::unit, Operand.Value::new))
                .having(
                        "known",
                        Operand.Known.class,
                        measured("known", INTERVAL, Operand.Known::interval, Operand.Known::unit, Operand.Known::new))
                .having(
                        "wanted",
                        Operand.Wanted.class,
                        measured(
                                "wanted",
                                ACCEPTANCE,
                                Operand.Wanted::acceptance,
                                Operand.Wanted::unit,
                                Operand.Wanted::new))
                .having("day", Operand.Day.class, one("Day", "day", PLAN_DATE, Operand.Day::date, Operand.Day::new))
                .having(
                        "period",
                        Operand.Period.class,
                        one("Days", "period", DATE_PERIOD, Operand.Period::period, Operand.Period::new))
                .having(
                        "time",
                        Operand.Time.class,
                        one("Hours", "time", TIME_SLOT, Operand.Time::slot, Operand.Time::new))
                .having(
                        "moment",
                        Operand.Moment.class,
                        one("Moment", "moment", INSTANT, Operand.Moment::instant, Operand.Moment::new))
                .having(
                        "part",
                        Operand.PartRef.class,
                        Records.of(
                                "NamedPart",
                                "A part of the plan.",
                                required("part", path, Operand.PartRef::path),
                                orElse("title", TEXT, "", Operand.PartRef::title),
                                Operand.PartRef::new))
                .having(
                        "verdict",
                        Operand.Judged.class,
                        one("Judged", "verdict", VERDICT, Operand.Judged::verdict, Operand.Judged::new))
                .having(
                        "many",
                        Operand.Many.class,
                        one("Many", "many", several, Operand.Many::operands, Operand.Many::new))
                .having(
                        "phrase",
                        Operand.Phrase.class,
                        Records.of(
                                "Phrase",
                                "A phrase with facts in its places.",
                                required("phrase", TEXT, Operand.Phrase::key),
                                orElse("facts", Shapes.map(inner), ImmutableMap.of(), Operand.Phrase::facts),
                                Operand.Phrase::new));
    }

    private static Shape<Operation> operation() {
        return Union.<Operation>of("Operation", "How a reason follows from those below it.")
                .tagged(
                        "note",
                        Operation.Note.class,
                        Records.empty("Note", "Nothing more to say.", new Operation.Note()))
                .tagged(
                        "given",
                        Operation.Given.class,
                        one("Given", "value", INTERVAL, Operation.Given::value, Operation.Given::new))
                .tagged(
                        "reduce",
                        Operation.Reduce.class,
                        Records.of(
                                "Reduce",
                                "A value made of the values below.",
                                required("how", enumeration(Operation.Reduction.class), Operation.Reduce::how),
                                required("value", INTERVAL, Operation.Reduce::value),
                                Operation.Reduce::new))
                .tagged(
                        "compare",
                        Operation.Compare.class,
                        Records.of(
                                "Compare",
                                "A value against what would be enough.",
                                required("known", INTERVAL, Operation.Compare::known),
                                required("wanted", ACCEPTANCE, Operation.Compare::wanted),
                                Operation.Compare::new))
                .tagged("all", Operation.All.class, Records.empty("All", "Nothing more to say.", new Operation.All()))
                .tagged("any", Operation.Any.class, Records.empty("Any", "Nothing more to say.", new Operation.Any()))
                .tagged("not", Operation.Not.class, Records.empty("Not", "Nothing more to say.", new Operation.Not()))
                .tagged(
                        "when",
                        Operation.When.class,
                        Records.empty("WhenMet", "Nothing more to say.", new Operation.When()))
                .tagged(
                        "same",
                        Operation.Same.class,
                        Records.empty("Same", "Nothing more to say.", new Operation.Same()))
                .tagged(
                        "fixed",
                        Operation.Fixed.class,
                        one("Fixed", "verdict", VERDICT, Operation.Fixed::verdict, Operation.Fixed::new));
    }
}
