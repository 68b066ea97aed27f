package org.workplan.storage;

import com.google.common.collect.ImmutableList;

/**
 * Tells what changed in a store, for front ends, caches and copies that follow it: remember the position of the last notice, and ask for what came after.
 * Nothing is missed: positions have no gaps, a notice is there as soon as its change is, and none appears later before one that could be read already.
 */
public interface ChangeFeed {

    /**
     * Reads on.
     *
     * @param position of the last notice that is known; 0 to begin with the first
     * @param limit how many notices at most, 1 or more
     * @return the notices after that position, in order; empty if there are no more now
     */
    ImmutableList<Notice> after(long position, int limit);

    /**
     * Tells how far the feed is. Who shows what is kept now and follows from there asks for this first, then reads what is kept, then asks for what came
     * after this position.
     *
     * @return the position of the last notice; 0 if there is none yet
     */
    long last();
}
