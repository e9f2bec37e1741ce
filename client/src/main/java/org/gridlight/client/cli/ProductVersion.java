package org.gridlight.client.cli;

import org.gridlight.client.seat.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** The version of the product, as the build wrote it into the jar. */
final class ProductVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[]{"Gridlight " + ProgramVersion.current()};
    }
}
