import { formatDay } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { Button } from "#app/ui/button.tsx";
import { HiddenField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { OfMyPlan } from "./my-end.tsx";
import { Say } from "./my-words.tsx";
import { agreedOf } from "./plan.ts";

/** One button. It names the state of the plan she has read: a later one asks again. */
export function MyAgreement({ plan, token }: OfMyPlan) {
	const { t, english, language } = usePage();
	const href = useHref();
	const agreed = agreedOf(plan);
	if (agreed === "agreed" && plan.agreement) {
		const day = (tag: string) => ({ day: formatDay(plan.agreement!.on, tag) });
		return (
			<Notice tone="good">
				<p>
					<Both
						own={t("plans:my.agreedOn", day(language))}
						english={english("plans:my.agreedOn", day("en"))}
						block
					/>
				</p>
			</Notice>
		);
	}
	if (plan.ending !== null) return null;
	return (
		<form id="plan" method="post" action={href(`/my/${token}/plan/agreement`)}>
			<HiddenField name="plan" value={plan.id} />
			<HiddenField name="terms" value={String(plan.terms)} />
			<Notice tone="info">
				<p>
					<Say of={agreed === "changed" ? "plans:my.changed" : "plans:my.agreeHelp"} />
				</p>
			</Notice>
			<Button picto="check">
				<Say of="plans:my.agree" />
			</Button>
		</form>
	);
}
