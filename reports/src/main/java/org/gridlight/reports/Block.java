package org.gridlight.reports;

import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JasperReport;

/**
 * A part of a book that stands below the one before it: a paragraph, a table, a figure.
 *
 * @param layout     its layout
 * @param parameters what fills the layout
 * @param rows       what repeats in it
 */
public record Block(JasperReport layout, Map<String, Object> parameters, JRDataSource rows) {}
