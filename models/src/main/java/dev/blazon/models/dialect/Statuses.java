package dev.blazon.models.dialect;

/// What an HTTP status means where the server says nothing closer.
public final class Statuses {
    private Statuses() {}

    /// The kind of fault of any status but 200.
    public static FaultKind kind(int status) {
        return switch (status) {
            case 401, 403 -> FaultKind.KEY_REFUSED;
            case 402 -> FaultKind.QUOTA_SPENT;
            case 404, 405, 410 -> FaultKind.NOT_FOUND;
            case 408, 504 -> FaultKind.TIMEOUT;
            case 413 -> FaultKind.TOO_LARGE;
            // what a server cannot do it cannot do later either
            case 501, 505, 506, 508, 510, 511 -> FaultKind.NOT_SUPPORTED;
            case 425, 502, 503, 529 -> FaultKind.OVERLOADED;
            case 429 -> FaultKind.RATE_LIMITED;
            default -> byHundreds(status);
        };
    }

    private static FaultKind byHundreds(int status) {
        if (status >= 500) {
            return FaultKind.SERVER_ERROR;
        }
        return status >= 400 ? FaultKind.REQUEST_REFUSED : FaultKind.NOT_FOUND;
    }
}
