package org.workplan.storage.json.shape;

/**
 * Why a document, or a place in it, could not be read.
 *
 * @param path where, such as {@code $.plan.tasks[3].due}; with line and column for text that is not JSON
 * @param message a sentence with the value and the remedy
 */
public record Problem(String path, String message) {
    @Override
    public String toString() {
        return path + ": " + message;
    }
}
