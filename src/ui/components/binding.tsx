import './binding.css';

/** The binding at the edge of an item: the colour and dash of its source. The source's name always stands near. */
export const Binding = ({ stripe }: { stripe: number }) => (
  <span className={`binding source-${stripe}`} aria-hidden="true" />
);
