package org.workplan.architecture.bad;

/** Breaks: no standard streams. */
public final class Talkative {

    void talk() {
        System.out.println("done");
    }
}
