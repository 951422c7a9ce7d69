import { Button } from "@medusajs/ui"
import { Link } from "react-router-dom"

/** A way to another page that looks like what it begins. */
export const LinkButton = ({ to, label }: { to: string; label: string }) => (
  <Button size="small" variant="secondary" asChild>
    <Link to={to}>{label}</Link>
  </Button>
)
