/**
 * Reports as values: a table of typed cells with its period, its totals and the moment it was read,
 * which chat, web site, workbook, mail and chart all render. Start with {@link
 * florin.reports.ReportTable}; {@link florin.reports.PeriodText} reads the period people type.
 */
@NullMarked
package florin.reports;

import org.jspecify.annotations.NullMarked;
