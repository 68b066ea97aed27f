/**
 * Plans, measurements and evaluations as JSON documents and directories.
 *
 * <p>Start with {@code JsonCodec}. The declarations that make reader, writer and schema stand in the package-private {@code ...Shapes} classes, one
 * for each package of the model.
 */
@NullMarked
package org.workplan.storage.json;

import org.jspecify.annotations.NullMarked;
