/**
 * A small declarative codec: one declaration per type gives reader, writer, error paths, preservation of unknown fields and JSON Schema, so that they
 * cannot drift apart. Knows JSON and nothing of plans; not exported.
 *
 * <p>Values are read from a row of tokens and written to a text without a tree in between. Only what nobody knows in advance is held as {@code Node}s:
 * unknown fields, and objects that do not begin with what tells their case.
 *
 * <p>Start with {@code Shape} and {@code Shapes}.
 */
@NullMarked
package org.workplan.storage.json.shape;

import org.jspecify.annotations.NullMarked;
