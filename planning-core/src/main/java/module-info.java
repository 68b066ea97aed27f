/** The domain of work plans: pure values, rules, progress, evaluation, wording and the ports of storage. */
module org.workplan.core {
    requires transitive com.google.common;
    requires transitive org.jspecify;
    requires org.slf4j;
    requires static org.immutables.value.annotations;

    exports org.workplan.value;
    exports org.workplan.target;
    exports org.workplan.plan;
    exports org.workplan.plan.revision;
    exports org.workplan.explanation;
    exports org.workplan.progress;
    exports org.workplan.evaluation;
    exports org.workplan.staffing;
    exports org.workplan.supply;
    exports org.workplan.records;
    exports org.workplan.schedule;
    exports org.workplan.wording;
    exports org.workplan.rule;
    exports org.workplan.rule.standard;
    exports org.workplan.storage;
    exports org.workplan.storage.memory;
}
