import { Button, toast } from "@medusajs/ui"
import { staffPicturesResponse, type StaffPictures } from "@sentra/contracts"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState, type FormEvent } from "react"
import { useRefusal } from "../../lib/refusal"
import { send } from "../../lib/server"
import { useActs } from "../../lib/me"
import { useWords } from "../../lib/words"
import { RefusalNote } from "../RefusalNote"
import { TextField } from "../TextField"

type StaffPicture = StaffPictures["pictures"][number]
type Props = { productId: string; known: StaffPictures["pictures"] }

/** Each picture with a sentence in either language; an empty one leaves it to the title. */
export const PictureWordsForm = ({ productId, known }: Props) => {
  const { words } = useWords()
  const acts = useActs("catalogue")
  const queries = useQueryClient()
  const [pictures, setPictures] = useState(known)
  const path = `/admin/products/${productId}/pictures`
  const save = useMutation({
    mutationFn: () => send(path, { pictures: pictures.map(wordsOnly) }, staffPicturesResponse),
    onSuccess: async () => {
      toast.success(words.common.saved)
      await queries.invalidateQueries({ queryKey: ["sentra-pictures", productId] })
    },
  })
  const { at, whole } = useRefusal(save.error, known.flatMap((_, index) => fieldsOf(index)))
  const change = (url: string, part: Partial<StaffPicture>) =>
    setPictures((all) => all.map((each) => (each.url === url ? { ...each, ...part } : each)))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <form className="flex flex-col gap-4 px-6 py-4" onSubmit={submit}>
      <ol className="flex flex-col gap-4">
        {pictures.map((picture, index) => (
          <PictureRow
            key={picture.url}
            picture={picture}
            index={index}
            at={at}
            onChange={(part) => change(picture.url, part)}
          />
        ))}
      </ol>
      <RefusalNote sentence={whole} />
      {acts && (
        <div>
          <Button type="submit" size="small" isLoading={save.isPending}>
            {words.common.save}
          </Button>
        </div>
      )}
    </form>
  )
}

type RowProps = {
  picture: StaffPicture
  index: number
  at: (field: string) => string | undefined
  onChange: (part: Partial<StaffPicture>) => void
}

const PictureRow = ({ picture, index, at, onChange }: RowProps) => {
  const { pictures: own } = useWords().words
  const [fieldId = "", fieldEn = ""] = fieldsOf(index)
  return (
    <li className="flex flex-col gap-4 sm:flex-row">
      <img
        src={picture.url}
        alt=""
        width={picture.width}
        height={picture.height}
        loading="lazy"
        className="h-24 w-20 shrink-0 rounded-md object-cover"
      />
      <div className="grid grow gap-4 md:grid-cols-2">
        <TextField
          label={own.altId(index + 1)}
          value={picture.altId}
          optional
          refused={at(fieldId)}
          onChange={(altId) => onChange({ altId })}
        />
        <TextField
          label={own.altEn(index + 1)}
          value={picture.altEn}
          optional
          refused={at(fieldEn)}
          onChange={(altEn) => onChange({ altEn })}
        />
      </div>
    </li>
  )
}

const fieldsOf = (index: number): string[] => [
  `pictures.${index}.altId`, `pictures.${index}.altEn`,
]

const wordsOnly = ({ url, altId, altEn }: StaffPicture) => ({
  url, altId, altEn,
})
