import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import type { Shown } from "./plan-page.tsx";

type Changeable = Pick<Shown, "learnerId" | "plan">;

/** A plan that has ended can be read and not changed. */
export function AddLink({
	learnerId,
	plan,
	to,
	children,
	main = false,
}: Changeable & { to: string; children: string; main?: boolean }) {
	const href = useHref();
	if (plan.ending !== null) return null;
	return (
		<p>
			<ButtonLink
				kind={main ? "primary" : "secondary"}
				picto="pen"
				href={href(`/learners/${learnerId}/plan/${to}`)}
			>
				{children}
			</ButtonLink>
		</p>
	);
}

/** The words of the line tell one "Change" from the next for who only listens. */
export function LineLinks({
	learnerId,
	plan,
	to,
	words,
}: Changeable & { to: string; words: string }) {
	const { t } = useTranslation("plans");
	const href = useHref();
	if (plan.ending !== null) return null;
	const address = href(`/learners/${learnerId}/plan/${to}`);
	return (
		<p className="cluster">
			<a className="target" href={address}>
				{t("form.change")}
				<Which words={words} />
			</a>
			<a className="target" href={`${address}/removal`}>
				{t("form.remove")}
				<Which words={words} />
			</a>
		</p>
	);
}

function Which({ words }: { words: string }) {
	return (
		<span className="visually-hidden">
			: <bdi>{words}</bdi>
		</span>
	);
}
