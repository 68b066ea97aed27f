package org.workplan.plan;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the attributes that have the same role in every kind of part: holders, owners and status. */
final class PartRoles {

    private PartRoles() {}

    /** The part that a part names as the one it stands under. */
    static Optional<PartPath> holder(Part part) {
        ModelType<Part, Object> type = ModelTypes.typeOf(part);
        return type.roles().holders().stream()
                .flatMap(name -> references(type.attribute(name), part))
                .findFirst();
    }

    /** The parts that answer for a part. */
    static Stream<PartPath> owners(Part part) {
        ModelType<Part, Object> type = ModelTypes.typeOf(part);
        return type.roles().owners().stream().flatMap(name -> references(type.attribute(name), part));
    }

    /** The words for those who answer for a part. */
    static Stream<String> ownerNames(Part part) {
        ModelType<Part, Object> type = ModelTypes.typeOf(part);
        return type.roles().owners().stream()
                .flatMap(name -> ((ImmutableList<?>) type.attribute(name).get(part)).stream())
                .filter(Actor.class::isInstance)
                .map(owner -> ((Actor) owner).words());
    }

    /** The progress that a part states. */
    static Optional<Enum<?>> status(Part part) {
        ModelType<Part, Object> type = ModelTypes.typeOf(part);
        return type.roles().status().stream()
                .<Enum<?>>map(name -> (Enum<?>) type.attribute(name).get(part))
                .findFirst();
    }

    private static <V> Stream<PartPath> references(Attribute<Part, V> attribute, Part part) {
        ImmutableList.Builder<PartPath> found = ImmutableList.builder();
        attribute.type().references(attribute.get(part), found::add);
        return found.build().stream();
    }
}
