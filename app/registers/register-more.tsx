import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { HiddenField, TextArea, TextField } from "#app/ui/fields.tsx";
import { extraFields } from "./extra-fields.ts";
import type { Typed } from "./line-values.ts";
import type { OpenRegister } from "./register.server.ts";
import { LONGEST_NAME, LONGEST_NOTE } from "./register-extras.ts";
import type { ErrorTexts } from "./register-line.tsx";
import { WalkInList } from "./walk-in-list.tsx";

type Props = { register: OpenRegister; typed: Typed; errors: ErrorTexts };

/** The first button of the form: Enter in a field adds and saves, and marks nobody. */
export function WalkInField({ register, typed }: Props) {
	const { t } = useTranslation("registers");
	const href = useHref();
	const { lessonId, walkIns, walkInKey } = register;
	const typedIn = (name: string) => typed?.[name]?.[0];
	return (
		<section className="stack-s walk-ins">
			<h2>{t("walkIn.title")}</h2>
			{walkIns.length > 0 && <WalkInList {...{ lessonId, walkIns }} />}
			<HiddenField
				name={extraFields.walkInKey}
				value={typedIn(extraFields.walkInKey) ?? walkInKey}
			/>
			<div className="walk-in-field">
				<TextField
					name={extraFields.walkIn}
					label={t("walkIn.name")}
					value={typedIn(extraFields.walkIn) ?? ""}
					autoComplete="off"
					maxLength={LONGEST_NAME}
				/>
				<Button kind="secondary" formAction={href(`/lessons/${lessonId}/walk-ins`)}>
					{t("walkIn.add")}
				</Button>
			</div>
		</section>
	);
}

type NoteProps = Props & { typedNote: string | undefined };

/** Folded away until there is one, or one is being written. */
export function RegisterNote({ register, typed, typedNote }: NoteProps) {
	const { t } = useTranslation("registers");
	const href = useHref();
	const { note, lessonId } = register;
	const typedIn = (name: string) => typed?.[name]?.[0];
	const written = typedNote ?? note.text;
	return (
		<details className="fold" open={written !== ""}>
			<summary>{t("note.title")}</summary>
			<div className="stack-s">
				<HiddenField
					name={extraFields.noteOpened}
					value={typedIn(extraFields.noteOpened) ?? note.text}
				/>
				<HiddenField
					name={extraFields.noteVersion}
					value={typedIn(extraFields.noteVersion) ?? String(note.version)}
				/>
				<TextArea
					name={extraFields.note}
					label={t("note.label")}
					hint={t("note.hint")}
					value={written}
					rows={3}
					maxLength={LONGEST_NOTE}
				/>
				<Button kind="secondary" formAction={href(`/lessons/${lessonId}/note`)}>
					{t("note.save")}
				</Button>
			</div>
		</details>
	);
}

/** Apart from the moment it is typed: the day the paper was taken. */
export function TakenOn({ register, typed, errors }: Props) {
	const { t } = useTranslation("registers");
	return (
		<TextField
			name={extraFields.takenOn}
			type="date"
			label={t("paper.takenOn")}
			hint={t("paper.takenOnHint")}
			value={typed?.[extraFields.takenOn]?.[0] ?? register.takenOn ?? register.localDate}
			error={errors[extraFields.takenOn]}
			width="medium"
		/>
	);
}
