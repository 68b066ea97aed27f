package org.workplan.storage.json;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.workplan.storage.ChangeFeed;
import org.workplan.storage.StorageException;

/**
 * Copies what is acknowledged to another directory, through the checks of reading. The feed is written first: a copy that was not finished lacks logs of which
 * its feed tells.
 */
record Backup(Directory directory, JsonFeed feed, RevisionLogs revisions, PlanDocuments documents) {

    void to(Path target) {
        try {
            List<Path> folders = sources();
            requireEmpty(target);
            FileDisk disk = new FileDisk();
            Directory.createForGood(disk, target.toAbsolutePath().normalize());
            copyTo(disk, target.toRealPath(), folders);
        } catch (IOException exception) {
            throw Faults.notUsable("copy in " + target, exception);
        }
    }

    /** The folders to copy, each of whose logs is as the feed says. */
    private List<Path> sources() {
        feed.last();
        List<Path> folders = directory.folders();
        for (Path folder :
                Stream.concat(feed.folders().stream(), folders.stream()).toList()) {
            for (ChangeFeed.Notice.Subject subject : ChangeFeed.Notice.Subject.values()) {
                feed.lines(folder.resolve(JsonFeed.fileName(subject))).close();
            }
        }
        return folders;
    }

    private static void requireEmpty(Path target) throws IOException {
        if (Files.exists(target)) {
            try (Stream<Path> entries = Files.list(target)) {
                checkArgument(
                        entries.findFirst().isEmpty(),
                        "The argument target is %s, and there are files in that directory. Pass an empty directory, or one that is to be made.",
                        target);
            }
        }
    }

    private void copyTo(Disk disk, Path target, List<Path> folders) throws IOException {
        copy(disk, directory.file(JsonFeed.FILE), target.resolve(JsonFeed.FILE));
        byte[] mark = AcknowledgedMark.content(feed.last());
        disk.write(target.resolve(AcknowledgedMark.FILE), 0, mark);
        disk.sync(target.resolve(AcknowledgedMark.FILE));
        for (Path folder : folders) {
            Path copy = target.resolve(String.valueOf(folder.getFileName()));
            disk.createFolder(copy);
            for (RevisionLine line : revisions.of(folder)) {
                if (!line.revision().deleted()) {
                    Path document =
                            copy.resolve(PlanDocuments.name(line.revision().number()));
                    disk.create(document, documents.content(folder, line));
                    disk.sync(document);
                }
            }
            for (ChangeFeed.Notice.Subject subject : ChangeFeed.Notice.Subject.values()) {
                String name = JsonFeed.fileName(subject);
                copy(disk, folder.resolve(name), copy.resolve(name));
            }
            disk.syncFolder(copy);
        }
        new WholeFile(disk, target, FormatMarker.FILE).write(FormatMarker.content());
    }

    /** Copies the lines of a log that count. */
    private void copy(Disk disk, Path from, Path to) throws IOException {
        long end = directory.logs().state(from).end();
        if (end == 0) {
            return;
        }
        disk.create(to, new byte[0]);
        long done = 0;
        while (done < end) {
            byte[] block = directory.disk().read(from, done, (int) Math.min(LogReader.BLOCK, end - done));
            if (block.length == 0) {
                throw new StorageException.CorruptData(
                        directory.name(from),
                        "The file ends at byte " + done + ", and had " + end + " bytes. Restore it from a copy.");
            }
            disk.write(to, done, block);
            done += block.length;
        }
        disk.sync(to);
    }
}
