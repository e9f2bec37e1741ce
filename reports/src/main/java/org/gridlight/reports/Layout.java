package org.gridlight.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;

/** Finds the layouts that were compiled when the product was built. */
public final class Layout {
    private Layout() {}

    /**
     * A fresh copy, which the caller may change.
     *
     * @param name feature and name, such as {@code book/table}
     */
    public static JasperReport named(String name) {
        try (var stream = Layout.class.getResourceAsStream("layouts/" + name + ".jasper")) {
            if (stream == null) {
                throw new IllegalStateException("The build has no layout " + name);
            }
            return (JasperReport) JRLoader.loadObject(stream);
        } catch (JRException damaged) {
            throw new IllegalStateException("The build has a damaged layout " + name, damaged);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
