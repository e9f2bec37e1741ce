package org.gridlight.client.seat;

/** Which program this is. */
public final class ProgramVersion {
    private ProgramVersion() {}

    /** As the build wrote it into the jar; a dash where it was not built into one. */
    public static String current() {
        var built = ProgramVersion.class.getPackage().getImplementationVersion();
        return built == null ? "-" : built;
    }
}
