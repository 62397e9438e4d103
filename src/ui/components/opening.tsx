/** While the first screen's code and data come: the frame stands, and says what it waits for. */
export const Opening = () => (
  <div className="page">
    <output className="quiet">Opening your record</output>
  </div>
);
