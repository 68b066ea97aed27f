package org.workplan.storage.json;

/**
 * A published JSON Schema.
 *
 * @param fileName the name under which it is published
 * @param text the schema, JSON Schema 2020-12
 */
public record JsonSchema(String fileName, String text) {}
