import type { Accepted } from "#app/enrolments/accept-offer.server.ts";
import { ClassLine } from "#app/enrolments/class-line.tsx";
import { ProviderContact } from "#app/enrolments/provider-contact.tsx";
import { formatInstant } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import type { LinkedRequest } from "./link.server.ts";

export type Refusal = Exclude<Accepted, "accepted">;

type MyOfferPageProps = {
	offer: { token: string; request: LinkedRequest; others: readonly LinkedRequest[] };
	refusal?: Refusal;
};

/** One button that posts: a link in a message must not answer anything by being opened. */
export function MyOfferPage({ offer, refusal }: MyOfferPageProps) {
	const { t, english } = usePage();
	const href = useHref();
	const { token, request } = offer;
	const my = href(`/my/${token}`);
	const title = "places:my.question" as const;
	return (
		<PageFrame back={{ href: my, label: t("keeping:my.title") }} demo={request.isExample}>
			{refusal && (
				<Notice tone="warn">
					<p role="alert">{t(`places:my.${refusal}`)}</p>
				</Notice>
			)}
			<h1>
				<Both own={t(title)} english={english(title)} block />
			</h1>
			<ClassLine course={request} />
			{request.shown === "offered" ? (
				<AnswerForm offer={offer} />
			) : (
				<p>{t(request.shown === "expired" ? "places:my.expired" : "places:my.none")}</p>
			)}
			{request.canAskAgain && (
				<ButtonLink href={`${my}/waiting/${request.reference}`} kind="secondary">
					{t("places:my.askAgain")}
				</ButtonLink>
			)}
			<ProviderContact page={request} />
		</PageFrame>
	);
}

function AnswerForm({ offer: { token, request, others } }: Pick<MyOfferPageProps, "offer">) {
	const { t, language } = usePage();
	const href = useHref();
	const { reference, offeredUntil } = request;
	return (
		<form method="post" action={href(`/my/${token}/offer/${reference}`)} className="stack">
			{offeredUntil && (
				<p>{t("places:my.until", { when: formatInstant(offeredUntil, language) })}</p>
			)}
			{others.length > 0 && (
				<Choices
					type="checkbox"
					name="stays"
					legend={t("places:my.others")}
					hint={t("places:my.othersHelp")}
					selected={[]}
					options={others.map((one) => ({
						value: one.reference,
						label: <Both own={<bdi>{one.title}</bdi>} english={one.englishTitle} />,
					}))}
				/>
			)}
			<div className="actions">
				<Button picto="check">{t("places:my.accept")}</Button>
				<ButtonLink href={href(`/my/${token}/leaving/${reference}`)} kind="quiet" picto="cross">
					{t("keeping:my.leave")}
				</ButtonLink>
			</div>
		</form>
	);
}
