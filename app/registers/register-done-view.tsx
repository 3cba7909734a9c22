import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { HiddenField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Status } from "#app/ui/status.tsx";
import type { OpenRegister } from "./register.server.ts";
import type { RegisterDone } from "./register-done.ts";

type DoneProps = { register: OpenRegister; done: RegisterDone | null; undo: string | null };

const TONES: Partial<Record<RegisterDone, "wait">> = {
	"undone-some": "wait",
	"walk-in-clash": "wait",
};

/** What was just done; a save can be undone, without any question before it. */
export function Done({ register, done, undo }: DoneProps) {
	const { t } = useTranslation("registers");
	const href = useHref();
	if (!done) return null;
	return (
		<div className="done">
			<p role="status">
				<Status tone={TONES[done] ?? "good"}>{t(`register.done.${done}`)}</Status>
			</p>
			{undo && (
				<form method="post" action={href(`/lessons/${register.lessonId}/undo`)}>
					<HiddenField name="at" value={undo} />
					<Button kind="secondary">{t("register.undo")}</Button>
				</form>
			)}
		</div>
	);
}

/** Both stay: what is saved stands here, what she wrote stands in its field. */
export function NoteConflict({ register: { note } }: { register: OpenRegister }) {
	const { t } = useTranslation("registers");
	return (
		<div role="alert">
			<Notice tone="warn" heading={t("note.conflict")}>
				<blockquote dir="auto">{note.text}</blockquote>
				<p>{t("note.conflictHelp")}</p>
			</Notice>
		</div>
	);
}
