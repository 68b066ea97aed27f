package org.workplan.storage.json;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A disk in memory that keeps for good only what was synchronised. A crash at any operation leaves what is safe and any subset of the rest: whole writes,
 * halves of writes, writes whose blocks read as zeros, names without contents and contents without names.
 */
final class SimulatedDisk implements Disk {

    /** Thrown at the operation where the machine stops. */
    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The bytes of a file, whatever its name. */
    private static final class Content {}

    /** Names and contents at one moment. */
    private static final class State {
        private final Map<Path, Content> files = new HashMap<>();
        private final Map<Content, byte[]> bytes = new HashMap<>();
        private final Set<Path> folders = new HashSet<>();

        State copy() {
            State copy = new State();
            copy.files.putAll(files);
            copy.bytes.putAll(bytes);
            copy.folders.addAll(folders);
            return copy;
        }

        boolean isReachable(Path path, Path root) {
            for (Path above = path.getParent(); above != null && !above.equals(root); above = above.getParent()) {
                if (!folders.contains(above)) {
                    return false;
                }
            }
            return true;
        }
    }

    private enum Kept {
        NOTHING,
        WHOLE,
        HALF,
        ZEROS
    }

    /** Something done that is not safe yet. */
    private interface Pending {
        boolean isSafeAfterSync(Content content);

        boolean isSafeAfterSync(Path folder);

        void apply(State state, Kept kept);

        int variants();
    }

    private record Written(Content content, int from, byte[] added) implements Pending {
        @Override
        public boolean isSafeAfterSync(Content synced) {
            return content == synced;
        }

        @Override
        public boolean isSafeAfterSync(Path folder) {
            return false;
        }

        @Override
        public void apply(State state, Kept kept) {
            if (kept == Kept.NOTHING) {
                return;
            }
            byte[] old = state.bytes.getOrDefault(content, new byte[0]);
            byte[] next = Arrays.copyOf(old, from + (kept == Kept.HALF ? added.length / 2 : added.length));
            if (kept != Kept.ZEROS) {
                System.arraycopy(added, 0, next, from, next.length - from);
            } else if (added.length > 1) {
                System.arraycopy(
                        added, added.length / 2, next, from + added.length / 2, next.length - from - added.length / 2);
            }
            state.bytes.put(content, next);
        }

        @Override
        public int variants() {
            return 4;
        }
    }

    /** Something done to the names in a folder. */
    private interface Naming extends Pending {
        Path path();

        void apply(State state);

        @Override
        default void apply(State state, Kept kept) {
            if (kept != Kept.NOTHING) {
                apply(state);
            }
        }

        @Override
        default boolean isSafeAfterSync(Content synced) {
            return false;
        }

        @Override
        default boolean isSafeAfterSync(Path folder) {
            return folder.equals(path().getParent());
        }

        @Override
        default int variants() {
            return 2;
        }
    }

    private record Named(Path path, Content content) implements Naming {
        @Override
        public void apply(State state) {
            state.files.put(path, content);
        }
    }

    private record Renamed(Path from, Path path, Content content) implements Naming {
        @Override
        public void apply(State state) {
            state.files.remove(from, content);
            state.files.put(path, content);
        }
    }

    private record Removed(Path path) implements Naming {
        @Override
        public void apply(State state) {
            state.files.remove(path);
        }
    }

    private record Folder(Path path) implements Naming {
        @Override
        public void apply(State state) {
            state.folders.add(path);
        }
    }

    private final Path root;
    private final State safe;
    private final State seen;
    private final List<Pending> pending = new ArrayList<>();
    private int operations;
    private int crashAt = Integer.MAX_VALUE;
    private int failAt = Integer.MAX_VALUE;
    private boolean failsByError;
    private boolean isMark;
    private boolean failedAtMark;
    private boolean locked;

    SimulatedDisk(Path root) {
        this(root, new State());
    }

    private SimulatedDisk(Path root, State state) {
        this.root = root;
        this.safe = state.copy();
        this.seen = state;
    }

    /** Another disk that holds the same, for good. */
    SimulatedDisk copy() {
        return new SimulatedDisk(root, seen.copy());
    }

    /** What is in it: two disks with equal contents lead to the same recovery. */
    Object content() {
        Map<Path, HashCode> files = new HashMap<>();
        seen.files.forEach((file, content) ->
                files.put(file, Hashing.sha256().hashBytes(seen.bytes.getOrDefault(content, new byte[0]))));
        return List.of(files, Set.copyOf(seen.folders));
    }

    int operations() {
        return operations;
    }

    void crashAt(int operation) {
        crashAt = operation;
    }

    /** Lets one operation fail, as a full disk does: half of it may have been done. */
    void failAt(int operation) {
        failAt = operations + operation;
    }

    /** Lets one operation end with an error of the virtual machine: half of it may have been done. */
    void errorAt(int operation) {
        failAt(operation);
        failsByError = true;
    }

    boolean failed() {
        return operations >= failAt;
    }

    /** Tells whether the operation that failed wrote the mark of what was acknowledged, which refuses nothing. */
    boolean failedAtMark() {
        return failedAtMark;
    }

    /** The disks that a machine may find after the crash: all of them up to a limit, then some at random. */
    List<SimulatedDisk> afterCrash(int limit, Random random) {
        long all = 1;
        for (Pending one : pending) {
            all = Math.min(all * one.variants(), Integer.MAX_VALUE);
        }
        List<SimulatedDisk> disks = new ArrayList<>();
        for (int number = 0; number < Math.min(all, limit); number++) {
            disks.add(afterCrash(all <= limit ? number : random.nextInt((int) all)));
        }
        return disks;
    }

    private SimulatedDisk afterCrash(long choice) {
        State state = safe.copy();
        long rest = choice;
        for (Pending one : pending) {
            one.apply(state, Kept.values()[(int) (rest % one.variants())]);
            rest /= one.variants();
        }
        state.folders.removeIf(folder -> !state.isReachable(folder, root));
        state.files.keySet().removeIf(file -> !state.isReachable(file, root));
        return new SimulatedDisk(root, state);
    }

    void damage(Path file, int position) {
        damage(file, position, 0);
    }

    /** Turns one bit of a file over. */
    void damage(Path file, int position, int bit) {
        Content content = seen.files.get(file);
        byte[] bytes = seen.bytes.get(content).clone();
        bytes[position] ^= (byte) (1 << bit);
        seen.bytes.put(content, bytes);
    }

    private void step(Pending... done) throws IOException {
        operations++;
        for (Pending one : done) {
            one.apply(seen, operations == failAt ? Kept.HALF : Kept.WHOLE);
            pending.add(one);
        }
        if (operations == crashAt) {
            throw new Crash();
        }
        if (operations == failAt) {
            failedAtMark = isMark;
            if (failsByError) {
                throw new OutOfMemoryError("simulated");
            }
            throw new IOException("No space left on device");
        }
    }

    @Override
    public boolean exists(Path file) {
        return seen.files.containsKey(file) || seen.folders.contains(file);
    }

    @Override
    public OptionalLong length(Path file) throws IOException {
        return seen.files.containsKey(file) ? OptionalLong.of(read(file).length) : OptionalLong.empty();
    }

    @Override
    public byte[] read(Path file) throws IOException {
        Content content = seen.files.get(file);
        if (content == null) {
            throw new NoSuchFileException(file.toString());
        }
        return seen.bytes.getOrDefault(content, new byte[0]).clone();
    }

    @Override
    public byte[] read(Path file, long from, int length) throws IOException {
        byte[] bytes = read(file);
        return Arrays.copyOfRange(
                bytes, Math.min((int) from, bytes.length), Math.min((int) from + length, bytes.length));
    }

    @Override
    public List<String> names(Path folder) {
        Set<String> names = new TreeSet<>();
        for (Set<Path> paths : List.of(seen.files.keySet(), seen.folders)) {
            paths.stream()
                    .filter(path -> folder.equals(path.getParent()))
                    .forEach(path -> names.add(String.valueOf(path.getFileName())));
        }
        return List.copyOf(names);
    }

    @Override
    public List<Path> folders(Path folder) {
        return new TreeSet<>(seen.folders)
                .stream().filter(one -> folder.equals(one.getParent())).toList();
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        isMark = false;
        if (!folder.equals(root) && !seen.folders.contains(folder)) {
            step(new Folder(folder));
        }
    }

    @Override
    public void write(Path file, long from, byte[] bytes) throws IOException {
        isMark = file.endsWith(AcknowledgedMark.FILE);
        Content content = seen.files.get(file);
        if (content == null) {
            content = new Content();
            step(new Named(file, content));
        }
        step(new Written(content, (int) from, bytes.clone()));
    }

    /** The files that are there. */
    Set<Path> files() {
        return Set.copyOf(seen.files.keySet());
    }

    @Override
    public void create(Path file, byte[] bytes) throws IOException {
        delete(file);
        write(file, 0, bytes);
    }

    @Override
    public void sync(Path file) throws IOException {
        isMark = false;
        step();
        Content content = seen.files.get(file);
        settle(one -> one.isSafeAfterSync(content));
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        isMark = false;
        step(new Renamed(from, to, seen.files.get(from)));
    }

    @Override
    public void delete(Path file) throws IOException {
        isMark = false;
        if (seen.files.containsKey(file)) {
            step(new Removed(file));
        }
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        isMark = false;
        step();
        settle(one -> one.isSafeAfterSync(folder));
    }

    private void settle(Predicate<Pending> isSafe) {
        for (Pending one : pending) {
            if (isSafe.test(one)) {
                one.apply(safe, Kept.WHOLE);
            }
        }
        pending.removeIf(isSafe);
    }

    @Override
    public Optional<Lock> lock(Path file) {
        if (locked) {
            return Optional.empty();
        }
        locked = true;
        return Optional.of(new Lock() {
            @Override
            public Optional<String> lost() {
                return Optional.empty();
            }

            @Override
            public void close() {
                locked = false;
            }
        });
    }
}
