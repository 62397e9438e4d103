import { NotFound } from '../components/route-error.tsx';

export const notFoundRoute = { Component: NotFound };
