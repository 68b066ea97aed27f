package org.workplan.plan;

import java.util.Map;
import java.util.Optional;
import org.workplan.value.PartId;

/** Collects the attributes that all parts have. */
interface CommonBuilder {

    /** Sets the id. */
    CommonBuilder id(PartId id);

    /** Sets the number or letter printed before the part. */
    CommonBuilder label(Optional<String> label);

    /** Sets the title. */
    CommonBuilder title(String title);

    /** Replaces the remarks. */
    CommonBuilder remarks(Iterable<String> remarks);

    /** Replaces the sources. */
    CommonBuilder sources(Iterable<? extends Part.Source> sources);

    /** Replaces the values that this version of the library does not know. */
    CommonBuilder extensions(Map<String, ? extends String> extensions);
}
