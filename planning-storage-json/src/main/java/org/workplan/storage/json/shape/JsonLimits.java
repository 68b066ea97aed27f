package org.workplan.storage.json.shape;

/**
 * What a document may ask of the machine that reads it, and therefore what may be written: nothing is written that could not be read again.
 *
 * @param depth how deep objects and arrays may nest
 * @param textLength how many characters one string may have
 * @param digits how many digits a number may have when it is written out, and how many of them behind the point
 * @param bytes how many bytes a document may have
 */
public record JsonLimits(int depth, int textLength, int digits, long bytes) {

    /** How many characters the name of a field may have. */
    static final int NAME_LENGTH = 10_000;

    /** Depth 64, strings of a million characters, numbers of 64 digits, documents of 256 MiB. */
    public static final JsonLimits STANDARD = new JsonLimits(64, 1_000_000, 64, 256L * 1024 * 1024);
}
