package org.workplan.storage.json;

import static org.workplan.storage.json.shape.Shapes.BOOLEAN;
import static org.workplan.storage.json.shape.Shapes.INTEGER;
import static org.workplan.storage.json.shape.Shapes.TEXT;

import com.google.common.collect.ImmutableMap;
import java.util.Objects;
import org.workplan.plan.Attribute;
import org.workplan.plan.ModelType;
import org.workplan.plan.ModelType.Member;
import org.workplan.plan.ValueType;
import org.workplan.storage.json.shape.Field;
import org.workplan.storage.json.shape.ObjectShape;
import org.workplan.storage.json.shape.Shape;
import org.workplan.storage.json.shape.Shapes;

/** How the types of the meta-model stand in JSON: one shape for each type of value, and shapes of objects that follow from the declarations. */
final class ModelShapes {

    private static final ImmutableMap<ValueType<?>, Shape<?>> VALUES = ImmutableMap.<ValueType<?>, Shape<?>>builder()
            .put(ValueType.TEXT, TEXT)
            .put(ValueType.LEVEL, TEXT)
            .put(ValueType.LANGUAGE, TEXT)
            .put(ValueType.FLAG, BOOLEAN)
            .put(ValueType.YEAR, INTEGER)
            .put(ValueType.QUANTITY, ValueShapes.QUANTITY)
            .put(ValueType.DATE, ValueShapes.PLAN_DATE)
            .put(ValueType.PERIOD, ValueShapes.PLAN_PERIOD)
            .put(ValueType.TIME, ValueShapes.TIME_SLOT)
            .put(ValueType.DUE, TargetShapes.DUE)
            .put(ValueType.CADENCE, TargetShapes.CADENCE)
            .put(ValueType.CRITERION, CriterionShapes.CRITERION)
            .put(ValueType.PROFILE, TargetShapes.PROFILE)
            .put(ValueType.COMPLETENESS, TargetShapes.COMPLETENESS)
            .put(ValueType.FILTER, TargetShapes.FILTER)
            .put(ValueType.CHECKLIST, TargetShapes.CHECKLIST)
            .put(ValueType.ACTOR, PhraseShapes.ACTOR)
            .put(ValueType.FIGURE, PhraseShapes.FIGURE)
            .put(ValueType.TIMING, PhraseShapes.TIMING)
            .put(ValueType.RESOURCE_USE, PhraseShapes.RESOURCE_USE)
            .put(ValueType.SOURCE, ValueShapes.SOURCE)
            .put(ValueType.SUBJECT, ValueShapes.PART_ID)
            .put(ValueType.PATH, PhraseShapes.PART_PATH)
            .put(ValueType.PLAN_ID, ValueShapes.PLAN_ID)
            .buildOrThrow();

    private ModelShapes() {}

    /** The shape of a declared type. */
    static <T, B> Shape<T> of(ModelType<T, B> type) {
        return of(type, type.members());
    }

    /** The shape of a declared type without the parts that it holds. */
    static <T, B> Shape<T> headerOf(ModelType<T, B> type) {
        return of(
                type,
                type.members().stream()
                        .filter(member -> member.attribute().type().bare().form() != ValueType.Form.PART)
                        .toList());
    }

    private static <T, B> Shape<T> of(ModelType<T, B> type, Iterable<Member<T, B, ?>> members) {
        ObjectShape<T, B> shape = Shapes.object(type.name(), type.description(), type.builders(), type.build());
        for (Member<T, B, ?> member : members) {
            shape = with(shape, member);
        }
        return shape;
    }

    @SuppressWarnings("unchecked") // the type of the attribute says what its values are
    private static <T, B, V> ObjectShape<T, B> with(ObjectShape<T, B> shape, Member<T, B, V> member) {
        if (member.attribute().type().equals(ValueType.EXTENSIONS)) {
            Member<T, B, ImmutableMap<String, String>> unknown = (Member<T, B, ImmutableMap<String, String>>) member;
            return shape.keeping(unknown.attribute().accessor(), unknown.setter());
        }
        return shape.with(field(member.attribute()), member.setter());
    }

    private static <T, V> Field<T, V> field(Attribute<T, V> attribute) {
        return new Field<>(attribute.name(), of(attribute.type()), attribute.accessor(), attribute.absent());
    }

    /** The shape of a type of values. */
    @SuppressWarnings("unchecked") // the shape of each value type reads its values
    private static <V> Shape<V> of(ValueType<V> type) {
        return (Shape<V>)
                switch (type.form()) {
                    case VALUE -> Objects.requireNonNull(VALUES.get(type), () -> type + " has no shape");
                    case ENUMERATION -> enumeration(type.javaClass());
                    case ID, REFERENCE -> type.partKind().isPresent() ? ValueShapes.PART_ID : PhraseShapes.PART_PATH;
                    case PART -> of(type.part().orElseThrow());
                    case OPTIONAL -> Shapes.optional(of(type.bare()));
                    case LIST -> Shapes.list(of(type.bare()));
                };
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the class of an enumeration is that of its constants
    private static Shape<?> enumeration(Class<?> type) {
        return Shapes.enumeration((Class) type);
    }
}
