import {
	type Driver,
	type KyselyPlugin,
	PostgresDialect,
	type PostgresDialectConfig,
	PostgresDriver,
} from "kysely";

/** Another process may have written: it is asked at most so often. */
const ASK_AFTER_MS = 250;

/** Counts what this process wrote, so that its own next question finds it. */
export class Writes {
	#count = 0;

	add(): void {
		this.#count++;
	}

	/** Changes after a write of ours, and with time, since others write too. */
	stamp(): string {
		return `${this.#count} ${Math.floor(performance.now() / ASK_AFTER_MS)}`;
	}

	/** For statements outside a transaction; inside, the commit counts. */
	plugin(): KyselyPlugin {
		return {
			transformQuery: ({ node }) => node,
			transformResult: async ({ result }) => {
				if (result.numAffectedRows !== undefined) this.add();
				return result;
			},
		};
	}
}

export class CountingPostgresDialect extends PostgresDialect {
	readonly #config: PostgresDialectConfig;
	readonly #writes: Writes;

	constructor(config: PostgresDialectConfig, writes: Writes) {
		super(config);
		this.#config = config;
		this.#writes = writes;
	}

	override createDriver(): Driver {
		return new CountingDriver(this.#config, this.#writes);
	}
}

class CountingDriver extends PostgresDriver {
	readonly #writes: Writes;

	constructor(config: PostgresDialectConfig, writes: Writes) {
		super(config);
		this.#writes = writes;
	}

	override async commitTransaction(
		...[connection]: Parameters<PostgresDriver["commitTransaction"]>
	): Promise<void> {
		await super.commitTransaction(connection);
		this.#writes.add();
	}
}
