/**
 * Seeds for the random tests of this build. Being on a test class path is enough: a hook of jqwik and a listener of the JUnit platform register
 * themselves. The package is outside of {@code org.workplan}, whose architecture is checked. Start with {@link workplan.seeds.Seeds}.
 */
@NullMarked
package workplan.seeds;

import org.jspecify.annotations.NullMarked;
