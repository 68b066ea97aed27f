package org.workplan.rule.engine;

/** Tells faults of a rule, which are isolated, from faults of the machine, which end the review. */
public final class RuleFaults {

    private RuleFaults() {}

    /**
     * {@return what a rule threw, to be reported as its failure} Every exception and error counts, a stack overflow and a failed assertion included. Other errors
     * of the virtual machine, such as exhausted memory, are thrown on: no other rule could run either.
     */
    public static Throwable isolated(Throwable thrown) {
        if (thrown instanceof VirtualMachineError fault && !(thrown instanceof StackOverflowError)) {
            throw fault;
        }
        return thrown;
    }

    /** {@return the type and message of a fault} A fault whose message cannot be read gives its type alone. */
    static String described(Throwable fault) {
        try {
            return fault.toString();
        } catch (Throwable unreadable) {
            isolated(unreadable);
            return fault.getClass().getName();
        }
    }
}
