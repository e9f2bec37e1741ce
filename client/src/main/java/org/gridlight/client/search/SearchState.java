package org.gridlight.client.search;

/** How far the index is. */
public sealed interface SearchState {
    /** Not all cases are in it. @param done cases read; @param of cases there are, about */
    record Building(long done, long of) implements SearchState {}

    /** All cases that this account may read are in it. */
    record Ready(int cases) implements SearchState {}

    /** There is none, for a reason; the record is asked instead. @param reason one line for people, with what to do */
    record Without(String reason) implements SearchState {}
}
