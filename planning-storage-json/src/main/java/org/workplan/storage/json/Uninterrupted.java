package org.workplan.storage.json;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;

/** Does what has to be done although the thread is interrupted: Java closes a file under the hands of such a thread. The interruption is kept for later. */
final class Uninterrupted {

    private Uninterrupted() {}

    /** Something that can be done again from the beginning. */
    interface Work {
        void run() throws IOException;
    }

    static void run(Work work) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            boolean done = false;
            while (!done) {
                try {
                    work.run();
                    done = true;
                } catch (ClosedByInterruptException again) {
                    interrupted |= Thread.interrupted();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
