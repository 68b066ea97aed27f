package org.workplan.value.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The one Immutables style of the library: generated classes are package-private, builders and public types hide them, no foreign annotations are
 * written into generated code. Put on the package-info of every package that holds generated values.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibilityString = "PACKAGE",
        builderVisibilityString = "PACKAGE",
        overshadowImplementation = true,
        depluralize = true,
        deferCollectionAllocation = true,
        depluralizeDictionary = {
            "person:people",
            "criterion:criteria",
            "evidence",
            "series",
            "eligibility:eligibility",
            "contents"
        },
        fallbackNullableAnnotation = org.jspecify.annotations.Nullable.class,
        allowedClasspathAnnotations = {Override.class},
        jacksonIntegration = false)
public @interface ValueStyle {}
