const SQLITE = /^SQLITE_(BUSY|LOCKED|FULL|READONLY|IOERR|CANTOPEN|NOMEM|PROTOCOL)/;

/** Lost connections, a server that starts or stops, a full or read-only disk, a lock nobody gives back. */
const POSTGRES = /^(08...|53...|57P0.|58...|25006|55P03|57014)$/;

const NETWORK =
	/^(ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND)$/;

/** What `pg` says, without a code, of a line that broke and of a pool where all lines are in use. */
const LINE_IS_GONE =
	/^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/** The database cannot be reached or cannot write: nothing is wrong with what was asked, later it may go. */
export function isDatabaseTrouble(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	const code = "code" in error && typeof error.code === "string" ? error.code : "";
	return (
		[SQLITE, POSTGRES, NETWORK].some((kind) => kind.test(code)) || LINE_IS_GONE.test(error.message)
	);
}
