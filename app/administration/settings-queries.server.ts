import type { Db } from "#db/open.ts";

type Asked = { name?: string; before?: string; limit: number };

/** The newest first; ids grow with time. */
export function listSettingChanges(db: Db, { name, before, limit }: Asked) {
	return db
		.selectFrom("setting_change")
		.innerJoin("person", "person.id", "setting_change.changed_by")
		.$if(name !== undefined, (query) => query.where("setting_change.name", "=", name!))
		.$if(before !== undefined, (query) => query.where("setting_change.id", "<", before!))
		.select([
			"setting_change.id",
			"setting_change.name",
			"setting_change.old_value",
			"setting_change.new_value",
			"setting_change.changed_at",
			"person.name as by",
		])
		.orderBy("setting_change.id", "desc")
		.limit(limit)
		.execute();
}
