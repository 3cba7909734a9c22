import type { TextKey } from "#app/http/forms.ts";
import type { Column, Label, Unit } from "../report-model.ts";

export function words(key: TextKey, values?: Record<string, string | number>): Label {
	return values ? { key, values } : { key };
}

export function column(id: string, key: TextKey, unit: Unit): Column {
	return { id, label: { key }, unit };
}
