package org.workplan.storage.json;

/** Says how many lines a log has, and how many it should have. */
final class Lines {

    private Lines() {}

    /** Lines are missing at the end of a file. */
    static String lost(long expected, long found) {
        return "It has " + counted(found) + ", and " + expected + " were acknowledged. Restore the file from a copy.";
    }

    /** Lines of a log are missing in the feed. */
    static String untold(String log, long expected, long found) {
        return "It reports " + counted(expected) + " of " + log + ", and the file has " + found
                + ". Restore the file from a copy; if the folder was copied into the store, take it away.";
    }

    /** A number of lines. */
    static String counted(long lines) {
        return lines == 1 ? "1 line" : lines + " lines";
    }
}
