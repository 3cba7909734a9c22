import type { ReactNode } from "react";
import { telLink } from "#app/enrolments/contact-links.ts";

type StatementProps = { heading: ReactNode; intro?: ReactNode; items: readonly ReactNode[] };

/** One part of a page that states something: a heading and one short sentence a line. */
export function Statement({ heading, intro, items }: StatementProps) {
	return (
		<section className="stack">
			<h2>{heading}</h2>
			{intro && <p>{intro}</p>}
			<ul className="bullets">
				{items.map((item, index) => (
					<li key={index}>{item}</li>
				))}
			</ul>
		</section>
	);
}

type HelpLineProps = { phone: string | null; web: string; words: { phone: string; web: string } };

/** Where somebody outside this site can be reached. */
export function HelpLine({ phone, web, words }: HelpLineProps) {
	return (
		<dl className="facts facts-list">
			{phone !== null && (
				<div className="fact">
					<dt>{words.phone}</dt>
					<dd>
						<a className="target" href={telLink(phone)}>
							<bdi dir="ltr">{phone}</bdi>
						</a>
					</dd>
				</div>
			)}
			<div className="fact">
				<dt>{words.web}</dt>
				<dd>
					<a className="target" href={`https://${web}`}>
						<bdi dir="ltr">{web}</bdi>
					</a>
				</dd>
			</div>
		</dl>
	);
}
