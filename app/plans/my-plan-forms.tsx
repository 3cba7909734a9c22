import type { ReactNode } from "react";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { HiddenField, TextArea } from "#app/ui/fields.tsx";
import type { OfMyPlan } from "./my-end.tsx";
import { Say } from "./my-words.tsx";
import { LONGEST, MOST } from "./plan.ts";
import { errorOf } from "./word-fields.tsx";

/** Folded away, as most of what she wants stands there from the talk with her teacher. */
export function MyAimForm(of: OfMyPlan) {
	const { plan } = of;
	const kept = plan.aims.filter(({ dropped }) => !dropped).length;
	if (plan.ending !== null || kept >= MOST.aims) return null;
	return (
		<Fold isOpen={of.errors.words !== undefined} title={<Say of="plans:my.write" beside />}>
			<WordsForm {...of} to="aims" longest={LONGEST.words} labelKey="plans:my.aimLabel">
				<Say of="plans:my.aimSave" beside />
			</WordsForm>
		</Fold>
	);
}

export function MyWordsForm(of: OfMyPlan) {
	return (
		<Fold isOpen={of.plan.ownWords === null} title={<Say of="plans:my.endWrite" beside />}>
			<WordsForm {...of} to="end-words" longest={LONGEST.note} labelKey="plans:my.endLabel">
				<Say of="plans:my.endSave" beside />
			</WordsForm>
		</Fold>
	);
}

type FoldProps = { isOpen: boolean; title: ReactNode; children: ReactNode };

function Fold({ isOpen, title, children }: FoldProps) {
	return (
		<details className="fold" open={isOpen}>
			<summary>
				<span>{title}</span>
			</summary>
			{children}
		</details>
	);
}

type WordsFormProps = OfMyPlan & {
	to: "aims" | "end-words";
	longest: number;
	labelKey: "plans:my.aimLabel" | "plans:my.endLabel";
	children: ReactNode;
};

function WordsForm({
	my,
	plan,
	token,
	typed,
	errors,
	to,
	longest,
	labelKey,
	children,
}: WordsFormProps) {
	const { t } = usePage();
	const href = useHref();
	return (
		<form method="post" action={href(`/my/${token}/plan/${to}`)}>
			<HiddenField name="plan" value={plan.id} />
			<HiddenField name="key" value={my.key} />
			<HiddenField name="seen" value={plan.ownWords?.words ?? ""} />
			<TextArea
				name="words"
				rows={3}
				maxLength={longest}
				label={<Say of={labelKey} />}
				hint={t("plans:my.noHealth")}
				value={typed?.words?.[0] ?? ""}
				{...errorOf(errors, "words")}
			/>
			<Button kind="secondary" picto="check">
				{children}
			</Button>
		</form>
	);
}
