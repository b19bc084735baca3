package dev.blazon.operators.facts.measure;

import dev.blazon.operators.facts.measure.scan.BlurScan;
import dev.blazon.operators.facts.measure.scan.EdgeScan;

/// Edges, flat areas, noise and blur. Shares are of the picture's inner pixels unless said otherwise.
///
/// @param edges share of pixels on a strong edge
/// @param axial share of the edge pixels that lie nearly level or nearly upright
/// @param lines share of the edge pixels that lie on long level or upright lines
/// @param flat share of pixels that equal their right and lower neighbour exactly
/// @param smooth share of pixels within two levels of their neighbours but not equal to all
/// @param noise standard deviation by Immerkær, "Fast noise variance estimation" (1996)
/// @param laplacian variance of the Laplacian, the usual focus measure
/// @param blur 0 sharp to 1 blurred: Crété et al., "The blur effect" (2007), window of nine pixels
/// @param evenness lowest share of edges in a quarter of the picture, over the highest
public record Detail(
        double edges,
        double axial,
        double lines,
        double flat,
        double smooth,
        double noise,
        double laplacian,
        double blur,
        double evenness) {

    public static Detail of(Raster raster) {
        EdgeScan scan = new EdgeScan(raster.luma(), raster.width(), raster.height());
        double inner = Math.max(1, scan.seen());
        double edge = Math.max(1, scan.edges());
        double mean = scan.laplacianSum() / inner;
        return new Detail(
                scan.edges() / inner,
                scan.axial() / edge,
                Math.min(1, scan.onLines() / edge),
                scan.flat() / inner,
                scan.smooth() / inner,
                Math.sqrt(Math.PI / 2) * scan.noise() / (6 * inner),
                scan.laplacianSquares() / inner - mean * mean,
                BlurScan.blur(raster.luma(), raster.width(), raster.height()),
                scan.evenness());
    }
}
