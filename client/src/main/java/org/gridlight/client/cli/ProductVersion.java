package org.gridlight.client.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the product, as the build wrote it into the jar. */
final class ProductVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        var built = ProductVersion.class.getPackage().getImplementationVersion();
        return new String[]{"Gridlight " + (built == null ? "-" : built)};
    }
}
