import type { ReactNode } from "react";

type CardProps = {
	children: ReactNode;
	as?: "article" | "li" | "div" | "section";
	tone?: "plain" | "warm" | "quiet";
	/** Comes with its own `h2` or `h3`: only the page knows which level fits. */
	heading?: ReactNode;
};

export function Card({ children, as: Element = "div", tone = "plain", heading }: CardProps) {
	return (
		<Element className={`card card-${tone}`}>
			{heading && <div className="card-heading">{heading}</div>}
			{children}
		</Element>
	);
}
