import { v7 } from "uuid";

/** Ids are made here, not by the database, and grow with time so that indexes stay dense. */
export function newId(): string {
	return v7();
}
