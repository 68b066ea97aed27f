/** Work plans as JSON: codec, schema, directories. */
module org.workplan.storage.json {
    requires transitive org.workplan.core;
    requires tools.jackson.core;

    exports org.workplan.storage.json;
}
