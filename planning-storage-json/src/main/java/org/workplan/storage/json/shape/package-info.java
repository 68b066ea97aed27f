/**
 * A small declarative codec: one declaration per type gives reader, writer, error paths, preservation of unknown fields and JSON Schema, so that they
 * cannot drift apart. Knows JSON and nothing of plans; not exported.
 *
 * <p>Begin reading at {@code Shape} and {@code Shapes}.
 */
@NullMarked
package org.workplan.storage.json.shape;

import org.jspecify.annotations.NullMarked;
