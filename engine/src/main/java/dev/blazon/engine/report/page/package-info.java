/// `report.html`: start at [ReportPage]; one class a section. Texts stand in the classes, looks in `report.css`, the
/// little that moves in `report.js`.
@NullMarked
package dev.blazon.engine.report.page;

import org.jspecify.annotations.NullMarked;
