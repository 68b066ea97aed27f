/** Random plans, rule laws and storage contracts, for the tests of this library and of those who extend it. */
module org.workplan.testkit {
    requires transitive org.workplan.core;
    requires transitive net.jqwik.api;
    requires org.junit.jupiter.api;
    requires org.assertj.core;

    exports org.workplan.testkit;
}
